import type { EnergyPricer } from "../energy/energy-pricer.ts";
import { sumWh } from "../energy/sum-wh.ts";
import { tieredParts } from "../energy/tiered-parts.ts";

/** The billed kWh at tiers of the cycle's use. */
export const priceTieredEnergy: EnergyPricer<"tiered_energy"> = (component, chargedWh) =>
  tieredParts(component, sumWh(chargedWh), null);
