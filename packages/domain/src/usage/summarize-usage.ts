import { eachDay } from "../calendar/each-day.ts";
import { intervalCountOf } from "../calendar/interval-count-of.ts";
import type { LocalDay } from "../calendar/model.ts";
import { assert } from "../error.ts";
import { dayTotals } from "./day-totals.ts";
import { hashUsage } from "./hash-usage.ts";
import type { UsageDay, UsageSummary } from "./model.ts";

/**
 * What the intervals of `from <= day < until` come to. Days outside are left out; each day may come once.
 * A period is complete when every interval that the calendar gives it has a consumption value.
 */
export function summarizeUsage(
  days: readonly UsageDay[],
  from: LocalDay,
  until: LocalDay,
): UsageSummary {
  const inPeriod = days.filter(({ day }) => day >= from && day < until);
  const byDay = new Map(inPeriod.map((day) => [day.day, day]));
  let sumWh = 0;
  let generationWh: number | null = null;
  let missingDays = 0;
  let missingIntervals = 0;
  let slots = 0;
  for (const day of eachDay(from, until)) {
    const expected = intervalCountOf(day);
    slots += expected;
    const usage = byDay.get(day);
    if (usage === undefined) {
      missingDays++;
      missingIntervals += expected;
      continue;
    }
    assert(
      usage.consumptionWh.length === expected,
      `${day} has ${expected} slots, not ${usage.consumptionWh.length}`,
    );
    const totals = dayTotals(usage);
    sumWh += totals.consumptionWh;
    if (totals.generationWh !== null) generationWh = (generationWh ?? 0) + totals.generationWh;
    missingIntervals += totals.missingCount;
  }
  return {
    sumWh,
    generationWh,
    missingDays,
    missingIntervals,
    slots,
    sha256: hashUsage(inPeriod),
    isComplete: missingIntervals === 0,
  };
}
