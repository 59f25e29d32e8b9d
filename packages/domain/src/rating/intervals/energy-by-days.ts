import { daysBetween } from "../../calendar/days-between.ts";
import { assert } from "../../error.ts";
import { dayTotals } from "../../usage/day-totals.ts";
import type { RatingContext } from "../context.ts";
import type { BillingPeriod } from "../model.ts";
import { allocateWh } from "./allocate-wh.ts";

/**
 * Shares the charged energy over spans of the period's days: as the intervals lie in them, or by days where there
 * are none or nothing in them. Whole Wh that add up.
 */
export function energyByDays(
  spans: readonly BillingPeriod[],
  { chargedWh, data }: RatingContext,
): readonly number[] {
  if (spans.length === 1) return [chargedWh];
  const intervalWh = spans.map(({ from, until }) =>
    (data?.days ?? [])
      .filter(({ day }) => from <= day && day < until)
      .reduce((sum, day) => sum + dayTotals(day).consumptionWh, 0),
  );
  const byIntervals = data === null ? null : allocateWh(chargedWh, intervalWh);
  const shares =
    byIntervals ??
    allocateWh(
      chargedWh,
      spans.map(({ from, until }) => daysBetween(from, until)),
    );
  assert(shares !== null, "spans without a day");
  return shares;
}
