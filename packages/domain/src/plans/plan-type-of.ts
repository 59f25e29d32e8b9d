import type { EnergyKind, PlanPricing, PlanType } from "@lamplight/contracts/model";
import { energyOf } from "./energy-of.ts";

/** By the price of energy. A price that changes with hour or use by a stated rule is a fixed one. */
export const planTypeOfEnergy: Readonly<Record<EnergyKind, PlanType>> = {
  flat_energy: "fixed",
  tiered_energy: "fixed",
  time_of_use_energy: "fixed",
  variable_energy: "variable",
  indexed_energy: "indexed",
};

/** What type of product a pricing is, as 16 TAC 25.475(b) has them. */
export function planTypeOf(pricing: PlanPricing): PlanType {
  return planTypeOfEnergy[energyOf(pricing).kind];
}
