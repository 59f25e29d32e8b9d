import type { EnergyComponent } from "@lamplight/contracts/model";
import { assert } from "../error.ts";
import { parseKwh } from "../energy/parse-kwh.ts";
import { isEnergyComponent } from "./energy/is-energy-component.ts";
import { sumIntervals, type IntervalSums } from "./intervals/sum-intervals.ts";
import type { RatingData, RatingInput } from "./model.ts";

/** What the charges of one bill share: the input, and what was found in its intervals once for all of them. */
export interface RatingContext {
  readonly input: RatingInput;
  readonly data: RatingData | null;
  /** The plan's one energy component. */
  readonly energy: EnergyComponent;
  /**
   * What energy and delivery are charged on: the billed energy, and on a label without what a vehicle is
   * assumed to take.
   */
  readonly chargedWh: number;
  /** Import and export by window of the energy price; asked for by charges that need intervals. */
  readonly intervalSums: () => IntervalSums;
}

/** Wh that the plan's vehicle allowances take out of a label. */
function allowanceWh({ pricing, isQuote }: RatingInput): number {
  if (!isQuote) return 0;
  return pricing.components.reduce(
    (sum, component) =>
      component.kind === "vehicle_charging_allowance"
        ? sum + parseKwh(component.labelKwh, "labelKwh")
        : sum,
    0,
  );
}

export function makeContext(input: RatingInput, data: RatingData | null): RatingContext {
  const energy = input.pricing.components.find(isEnergyComponent);
  assert(energy !== undefined, "a plan without an energy price");
  let sums: IntervalSums | null = null;
  return {
    input,
    data,
    energy,
    chargedWh: Math.max(0, input.billedWh - allowanceWh(input)),
    intervalSums: () => (sums ??= sumIntervals(energy, input, data)),
  };
}
