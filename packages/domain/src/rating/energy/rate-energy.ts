import type { EnergyComponent } from "@lamplight/contracts/model";
import { formatKwh } from "../../energy/format-kwh.ts";
import { formatMicrosAsCents } from "../../money/format-micros-as-cents.ts";
import type { RatingContext } from "../context.ts";
import { energyByWindow, type EnergyByWindow } from "../intervals/energy-by-window.ts";
import { windowsOf } from "../intervals/windows-of.ts";
import { intervalsBehind } from "../intervals-behind.ts";
import { makeLine } from "../make-line.ts";
import { planSource } from "../plan-source.ts";
import type { RatedLine } from "../model.ts";
import { energyParts } from "./energy-parts.ts";

/** Of a price by time, how the billed energy was shared: what the intervals said and what was charged. */
function sharingFacts(energy: EnergyComponent, shared: EnergyByWindow) {
  if (energy.kind !== "time_of_use_energy") return {};
  const facts: Record<string, string | number> = { sharing: shared.rule };
  for (const [window, { name, labelShare }] of windowsOf(energy).entries()) {
    if (shared.intervalWh === null) facts[`labelShare of ${name}`] = labelShare ?? "0";
    else facts[`intervalWh of ${name}`] = shared.intervalWh[window] ?? 0;
  }
  return facts;
}

/** The energy lines of a bill: one for each part of the price. */
export function rateEnergy(component: EnergyComponent, context: RatingContext): RatedLine[] {
  const { input } = context;
  const shared = energyByWindow(context);
  const facts = sharingFacts(component, shared);
  return energyParts(context, shared.chargedWh).map((part) =>
    makeLine({
      stage: "energy",
      code: "energy_charge",
      label: part.name === null ? "Energy Charge" : `Energy Charge: ${part.name}`,
      exact: part.exact,
      quantity: { value: formatKwh(part.energyWh), unit: "kWh" },
      ...(part.rateMicrosPerKwh !== null && {
        rate: { value: formatMicrosAsCents(part.rateMicrosPerKwh), unit: "cents_per_kwh" },
      }),
      trace: {
        rule: part.rule,
        source: planSource(component, input),
        intervals: intervalsBehind(input),
        facts: { ...facts, ...part.facts },
      },
    }),
  );
}
