import type { ComponentOf, EnergyComponent } from "@lamplight/contracts/model";
import type { RatingContext } from "../context.ts";
import type { EnergyPart } from "./energy-part.ts";

/**
 * What energy costs at one kind of price, in parts at one rate each. `chargedWh` has an entry for each window
 * of the price; one-to-one netting asks again with less energy.
 */
export type EnergyPricer<TKind extends EnergyComponent["kind"]> = (
  component: ComponentOf<TKind>,
  chargedWh: readonly number[],
  context: RatingContext,
) => EnergyPart[];
