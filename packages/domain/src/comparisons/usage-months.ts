import { addMonths } from "../calendar/add-months.ts";
import { eachDay } from "../calendar/each-day.ts";
import { intervalCountOf } from "../calendar/interval-count-of.ts";
import { monthOf } from "../calendar/month-of.ts";
import type { LocalMonth } from "../calendar/model.ts";
import { dayTotals } from "../usage/day-totals.ts";
import type { UsageDay } from "../usage/model.ts";
import { summarizeUsage } from "../usage/summarize-usage.ts";
import type { UsageMonth } from "./model.ts";

/** How many calendar months are compared on. */
const comparedMonths = 12;

/** Intervals without a value of export; none where no day has the channel, as that meter reports none. */
function missingExportOf(days: readonly UsageDay[], slots: number): number {
  let missing = 0;
  let slotsWithDay = 0;
  for (const day of days) {
    const count = intervalCountOf(day.day);
    slotsWithDay += count;
    missing += day.generationWh === null ? count : dayTotals(day).missingGenerationCount;
  }
  return missing + slots - slotsWithDay;
}

function monthOfDays(month: LocalMonth, days: readonly UsageDay[]): UsageMonth {
  const from = `${month}-01`;
  const until = addMonths(from, 1);
  const summary = summarizeUsage(days, from, until);
  const { slots, sumWh, sha256, generationWh } = summary;
  const missingExportIntervals = generationWh === null ? 0 : missingExportOf(days, slots);
  return {
    month,
    from,
    until,
    days,
    importWh: sumWh,
    exportWh: generationWh,
    missingIntervals: summary.missingIntervals,
    missingExportIntervals,
    isComplete: summary.isComplete && missingExportIntervals === 0,
    usage: { slots, sumWh, sha256 },
  };
}

/**
 * The calendar months of usage that plans are compared on: the twelve that end with the last complete one, or with
 * the last one where none is complete, beginning with the first that has usage. A month in between without any
 * usage is there, and not complete.
 */
export function usageMonths(days: readonly UsageDay[]): UsageMonth[] {
  const byMonth = Map.groupBy(
    days.toSorted((one, other) => (one.day < other.day ? -1 : 1)),
    ({ day }) => monthOf(day),
  );
  const known = [...byMonth.keys()];
  const first = known[0];
  // From the end, as a month is summed and hashed only where it can be shown.
  const complete = known.findLast(
    (month) => monthOfDays(month, byMonth.get(month) ?? []).isComplete,
  );
  const last = complete ?? known.at(-1);
  if (first === undefined || last === undefined) return [];
  const earliest = monthOf(addMonths(`${last}-01`, 1 - comparedMonths));
  const start = earliest < first ? first : earliest;
  const months = eachDay(`${start}-01`, addMonths(`${last}-01`, 1)).filter((day) =>
    day.endsWith("-01"),
  );
  return months.map((day) => monthOfDays(monthOf(day), byMonth.get(monthOf(day)) ?? []));
}
