import type { EnergyComponent } from "@lamplight/contracts/model";
import { formatKwh } from "../../energy/format-kwh.ts";
import { formatMicrosAsCents } from "../../money/format-micros-as-cents.ts";
import type { RatingContext } from "../context.ts";
import { energyByWindow } from "../intervals/energy-by-window.ts";
import { sharingFacts } from "../intervals/sharing-facts.ts";
import { intervalsBehind } from "../intervals-behind.ts";
import { makeLine } from "../make-line.ts";
import { planSource } from "../plan-source.ts";
import type { RatedLine } from "../model.ts";
import { energyParts } from "./energy-parts.ts";

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
