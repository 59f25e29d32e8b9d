import type { ComponentOf } from "@lamplight/contracts/model";
import { formatKwh } from "../../energy/format-kwh.ts";
import { addExact } from "../../money/add-exact.ts";
import { formatExact } from "../../money/format-exact.ts";
import { multiplyExact } from "../../money/multiply-exact.ts";
import type { RatingContext } from "../context.ts";
import { linesOfInvoice, linesOfStatement, linesOfTariff } from "../delivery-lines.ts";
import { energyByWindow } from "../intervals/energy-by-window.ts";
import { sharingFacts } from "../intervals/sharing-facts.ts";
import { windowsOf } from "../intervals/windows-of.ts";
import { intervalsBehind } from "../intervals-behind.ts";
import { makeLine } from "../make-line.ts";
import type { RatedLine } from "../model.ts";
import { planSource } from "../plan-source.ts";
import { unpriced } from "../unpriced.ts";

function deliveryLines(context: RatingContext): RatedLine[] {
  const { delivery } = context.input;
  if (delivery.kind === "none") {
    throw unpriced("price_missing", "delivery charges, which this plan passes on");
  }
  if (delivery.kind === "tdu_invoice") return linesOfInvoice(delivery, context.input);
  if (delivery.kind === "stated") return linesOfStatement(delivery, context);
  return linesOfTariff(delivery.spans, context);
}

/**
 * Gives back the delivery charge per kWh of the waived windows: what the utility charges by kWh times the
 * windows' share of the billed energy. The fixed monthly charge stays.
 */
function waiverLines(
  component: ComponentOf<"delivery_pass_through">,
  context: RatingContext,
  charged: readonly RatedLine[],
): RatedLine[] {
  const { waivedWindows = [] } = component;
  const { energy, chargedWh, input } = context;
  if (waivedWindows.length === 0 || energy.kind !== "time_of_use_energy" || chargedWh === 0)
    return [];
  const shared = energyByWindow(context);
  const waivedWh = windowsOf(energy).reduce(
    (sum, { name }, window) =>
      waivedWindows.includes(name) ? sum + (shared.chargedWh[window] ?? 0) : sum,
    0,
  );
  const perKwh = charged.filter(({ code }) => code === "delivery_per_kwh");
  if (waivedWh === 0 || perKwh.length === 0) return [];
  const base = addExact(...perKwh.map(({ exact }) => exact));
  return [
    makeLine({
      stage: "delivery",
      code: "delivery_waiver",
      label: `TDU Delivery Charges waived: ${waivedWindows.join(", ")}`,
      exact: multiplyExact(base, -waivedWh, chargedWh),
      quantity: { value: formatKwh(waivedWh), unit: "kWh" },
      trace: {
        rule: "delivery charges per kWh times waived kWh over billed kWh, given back",
        source: planSource(component, input),
        intervals: intervalsBehind(input),
        facts: { ...sharingFacts(energy, shared), waivedWh },
        base: { lineCodes: ["delivery_per_kwh"], exact: formatExact(base) },
      },
    }),
  ];
}

/** Delivery at cost: from the utility's invoice where there is one, from its tariff in labels and previews. */
export function rateDeliveryPassThrough(
  component: ComponentOf<"delivery_pass_through">,
  context: RatingContext,
): RatedLine[] {
  const lines = deliveryLines(context);
  return [...lines, ...waiverLines(component, context, lines)];
}
