import { daysBetween } from "../../calendar/days-between.ts";
import { assert } from "../../error.ts";
import { dayTotals } from "../../usage/day-totals.ts";
import type { RatingContext } from "../context.ts";
import type { BillingPeriod } from "../model.ts";
import { allocateWh } from "./allocate-wh.ts";

/** The charged energy by span of days, and how it was shared. */
export interface EnergyByDays {
  /** Whole Wh that add up to the charged energy. */
  readonly chargedWh: readonly number[];
  readonly rule: string;
  /** What it was shared by: Wh of the intervals of each span, or its days. */
  readonly weights: readonly number[];
}

/** Wh of the intervals in each span; null unless every interval of the period has a value. */
function intervalWhOf(
  spans: readonly BillingPeriod[],
  { data, input }: RatingContext,
): number[] | null {
  if (data === null || input.usage === null) return null;
  const sums = spans.map(() => 0);
  let slots = 0;
  for (const day of data.days) {
    const { consumptionWh, missingCount } = dayTotals(day);
    // What is missing is not zero: a span without it would take too little.
    if (missingCount > 0) return null;
    slots += day.consumptionWh.length;
    const span = spans.findIndex(({ from, until }) => from <= day.day && day.day < until);
    assert(span !== -1, "a day outside of the period");
    sums[span] = (sums[span] ?? 0) + consumptionWh;
  }
  return slots === input.usage.slots ? sums : null;
}

/**
 * Shares the charged energy over spans of the period's days: as the intervals lie in them, or by days where
 * intervals are missing or nothing was drawn.
 */
export function energyByDays(
  spans: readonly BillingPeriod[],
  context: RatingContext,
): EnergyByDays {
  const { chargedWh } = context;
  if (spans.length === 1) return { chargedWh: [chargedWh], rule: "one span of days", weights: [1] };
  const intervalWh = intervalWhOf(spans, context);
  const byIntervals = intervalWh === null ? null : allocateWh(chargedWh, intervalWh);
  if (intervalWh !== null && byIntervals !== null && intervalWh.some((energyWh) => energyWh > 0)) {
    const rule = "billed kWh shared as the intervals of the period lie in the days";
    return { chargedWh: byIntervals, rule, weights: intervalWh };
  }
  const days = spans.map(({ from, until }) => daysBetween(from, until));
  const byDays = allocateWh(chargedWh, days);
  assert(byDays !== null, "spans without a day");
  return { chargedWh: byDays, rule: "billed kWh shared by days", weights: days };
}
