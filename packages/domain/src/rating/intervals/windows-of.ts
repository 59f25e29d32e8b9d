import type { ComponentOf, EnergyComponent, PriceWindow } from "@lamplight/contracts/model";

/** A window's price and name, whether it has hours of its own or is what is left. */
export type WindowPrice = Pick<
  PriceWindow,
  "name" | "rateDollarsPerKwh" | "tiers" | "basis" | "labelShare"
>;

/** The windows of a price by time in the order in which they match, what is outside of all of them last. */
export function windowsOf({
  windows,
  otherwise,
}: ComponentOf<"time_of_use_energy">): readonly WindowPrice[] {
  return otherwise === undefined ? windows : [...windows, otherwise];
}

/** How many windows a price distinguishes; one without times. */
export function windowCountOf(energy: EnergyComponent): number {
  return energy.kind === "time_of_use_energy" ? windowsOf(energy).length : 1;
}
