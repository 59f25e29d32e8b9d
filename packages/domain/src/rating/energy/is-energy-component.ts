import type { EnergyComponent, PricingComponent } from "@lamplight/contracts/model";

const kinds: Readonly<Record<EnergyComponent["kind"], true>> = {
  flat_energy: true,
  tiered_energy: true,
  time_of_use_energy: true,
  variable_energy: true,
  indexed_energy: true,
};

/** Whether a component is the price of energy, of which a plan has one. */
export function isEnergyComponent(component: PricingComponent): component is EnergyComponent {
  return component.kind in kinds;
}
