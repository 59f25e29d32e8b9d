import type { EnergyComponent } from "@lamplight/contracts/model";
import { sumWh } from "../energy/sum-wh.ts";
import type { EnergyByWindow } from "./energy-by-window.ts";
import { windowsOf } from "./windows-of.ts";

/** Of a price by time, how the billed energy was shared: what the intervals said and what was charged. */
export function sharingFacts(
  energy: EnergyComponent,
  shared: EnergyByWindow,
): Readonly<Record<string, string | number>> {
  if (energy.kind !== "time_of_use_energy") return {};
  const facts: Record<string, string | number> = {
    sharing: shared.rule,
    chargedWh: sumWh(shared.chargedWh),
  };
  for (const [window, { name, labelShare }] of windowsOf(energy).entries()) {
    if (shared.intervalWh === null) facts[`labelShare of ${name}`] = labelShare ?? "0";
    else facts[`intervalWh of ${name}`] = shared.intervalWh[window] ?? 0;
  }
  return facts;
}
