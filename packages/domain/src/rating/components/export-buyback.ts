import { formatKwh } from "../../energy/format-kwh.ts";
import { formatMicrosAsCents } from "../../money/format-micros-as-cents.ts";
import { multiplyExact } from "../../money/multiply-exact.ts";
import type { RatingContext } from "../context.ts";
import { sumWh } from "../energy/sum-wh.ts";
import type { Buyback, ExportCredit } from "../export/export-credit.ts";
import { fixedCredit } from "../export/fixed-credit.ts";
import { indexedCredit } from "../export/indexed-credit.ts";
import { limitCredit } from "../export/limit-credit.ts";
import { nettingCredit } from "../export/netting-credit.ts";
import { intervalsBehind } from "../intervals-behind.ts";
import { makeLine } from "../make-line.ts";
import type { RatedLine } from "../model.ts";
import { planSource } from "../plan-source.ts";
import { unpriced } from "../unpriced.ts";

function creditOf(component: Buyback, context: RatingContext): ExportCredit {
  const { price } = component;
  if (price.kind === "fixed") return fixedCredit(component, price, context);
  if (price.kind === "indexed") return indexedCredit(component, price, context);
  return nettingCredit(component, context);
}

/**
 * The credit for energy delivered to the grid. Labels and quotes leave it out, as it depends on each customer's
 * system. It is in no base: delivery, assessments and taxes stay on the whole import.
 */
export function rateExportBuyback(
  component: Buyback,
  context: RatingContext,
  earlier: readonly RatedLine[],
): RatedLine[] {
  const { input } = context;
  if (input.isQuote) return [];
  const { exportGap, exportWh } = context.intervalSums();
  if (exportGap !== null) throw unpriced("generation_missing", exportGap);
  const credit = creditOf(component, context);
  const { exact, facts } = limitCredit(component, credit.exact, earlier);
  return [
    makeLine({
      stage: "export",
      code: "export_credit",
      label: "Generation Credit",
      exact: multiplyExact(exact, -1),
      quantity: { value: formatKwh(credit.creditedWh), unit: "kWh" },
      ...(credit.rateMicrosPerKwh !== null && {
        rate: { value: formatMicrosAsCents(-credit.rateMicrosPerKwh), unit: "cents_per_kwh" },
      }),
      trace: {
        rule: credit.rule,
        source: planSource(component, input),
        intervals: intervalsBehind(input),
        facts: { exportWh: sumWh(exportWh), ...credit.facts, ...facts },
      },
    }),
  ];
}
