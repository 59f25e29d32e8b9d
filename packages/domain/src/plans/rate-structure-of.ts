import type { EnergyKind, PlanPricing, RateStructure } from "@lamplight/contracts/model";
import { energyOf } from "./energy-of.ts";

export const rateStructureOfEnergy: Readonly<Record<EnergyKind, RateStructure>> = {
  flat_energy: "flat",
  tiered_energy: "tiered",
  time_of_use_energy: "time_of_use",
  variable_energy: "variable",
  indexed_energy: "indexed",
};

/** How the price of a kWh comes about. */
export function rateStructureOf(pricing: PlanPricing): RateStructure {
  return rateStructureOfEnergy[energyOf(pricing).kind];
}
