import { formatDollars, formatExact, formatMicros, labelCycleDays } from "@lamplight/domain";
import { lineJson } from "./line-json.ts";
import type { Label } from "./make-label.ts";

/** A label's prices for programs, with whole traces. */
export function labelJson({
  plan,
  segment,
  pricing,
  delivery,
  averages,
  bills,
  cliffs,
}: Label): object {
  return {
    plan,
    segment,
    cycleDays: labelCycleDays,
    delivery: delivery && {
      monthlyDollars: formatDollars(delivery.monthlyCents),
      dollarsPerKwh: formatMicros(delivery.rateMicrosPerKwh),
    },
    averagePrices: averages,
    cliffs,
    components: pricing.components,
    charges: bills.map(({ useKwh, bill }) => ({
      useKwh,
      lines: bill.lines.map(lineJson),
      recurringExact: formatExact(bill.recurringExact),
    })),
  };
}
