import type { EnergyComponent, PlanPricing } from "@lamplight/contracts/model";
import { assert } from "../error.ts";
import { isEnergyComponent } from "../rating/energy/is-energy-component.ts";

/** The price of energy of a valid pricing, of which it has exactly one. */
export function energyOf({ components }: PlanPricing): EnergyComponent {
  const energy = components.find(isEnergyComponent);
  assert(energy !== undefined, "a pricing without a price of energy");
  return energy;
}
