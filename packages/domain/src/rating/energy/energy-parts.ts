import type { EnergyComponent } from "@lamplight/contracts/model";
import { priceFlatEnergy } from "../components/flat-energy.ts";
import { priceIndexedEnergy } from "../components/indexed-energy.ts";
import { priceTieredEnergy } from "../components/tiered-energy.ts";
import { priceTimeOfUseEnergy } from "../components/time-of-use-energy.ts";
import { priceVariableEnergy } from "../components/variable-energy.ts";
import type { RatingContext } from "../context.ts";
import type { EnergyPart } from "./energy-part.ts";
import type { EnergyPricer } from "./energy-pricer.ts";

/** One entry for each kind of energy price: a kind without one does not compile. */
const pricers: { readonly [TKind in EnergyComponent["kind"]]: EnergyPricer<TKind> } = {
  flat_energy: priceFlatEnergy,
  tiered_energy: priceTieredEnergy,
  time_of_use_energy: priceTimeOfUseEnergy,
  variable_energy: priceVariableEnergy,
  indexed_energy: priceIndexedEnergy,
};

/** What a quantity of energy costs at the plan's energy price, in parts at one rate each. */
export function energyParts(context: RatingContext, chargedWh: readonly number[]): EnergyPart[] {
  const { energy } = context;
  // The key picks the pricer of exactly this component's kind, which the compiler cannot follow.
  const pricer = pricers[energy.kind] as EnergyPricer<EnergyComponent["kind"]>;
  return pricer(energy as never, chargedWh, context);
}
