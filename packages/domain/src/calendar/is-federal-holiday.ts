import { dayNumberOf, dayNumberOfParts, partsOfDay, weekdayOfNumber } from "./day-number.ts";
import type { LocalDay } from "./model.ts";

const monday = 1;
const thursday = 4;

/** Day number of the n-th such weekday of a month. */
function nthWeekday(year: number, month: number, weekday: number, nth: number): number {
  const first = dayNumberOfParts(year, month, 1);
  return first + ((weekday - weekdayOfNumber(first) + 7) % 7) + (nth - 1) * 7;
}

/** The legal public holidays of 5 U.S.C. 6103(a) that bind the whole country, as day numbers. */
function holidaysOfYear(year: number): {
  readonly fixed: readonly number[];
  readonly floating: readonly number[];
} {
  const juneteenth = year >= 2021 ? [dayNumberOfParts(year, 6, 19)] : [];
  return {
    fixed: [
      dayNumberOfParts(year, 1, 1),
      ...juneteenth,
      dayNumberOfParts(year, 7, 4),
      dayNumberOfParts(year, 11, 11),
      dayNumberOfParts(year, 12, 25),
    ],
    floating: [
      nthWeekday(year, 1, monday, 3),
      nthWeekday(year, 2, monday, 3),
      nthWeekday(year, 6, monday, 1) - 7,
      nthWeekday(year, 9, monday, 1),
      nthWeekday(year, 10, monday, 2),
      nthWeekday(year, 11, thursday, 4),
    ],
  };
}

const closedDaysByYear = new Map<number, ReadonlySet<number>>();

/** Holidays of a year and the days on which they are observed, which may lie in the year before. */
function closedDaysOf(year: number): ReadonlySet<number> {
  const known = closedDaysByYear.get(year);
  if (known !== undefined) return known;
  const { fixed, floating } = holidaysOfYear(year);
  const closed = new Set([...fixed, ...floating]);
  for (const holiday of fixed) {
    const weekday = weekdayOfNumber(holiday);
    if (weekday === 6) closed.add(holiday - 1);
    if (weekday === 0) closed.add(holiday + 1);
  }
  closedDaysByYear.set(year, closed);
  return closed;
}

/**
 * Whether a day is a federal holiday, or the Friday or Monday on which one that falls on a weekend is
 * observed; the day itself counts too. Business days of 16 TAC ch. 25 follow the federal calendar, not the
 * State's.
 */
export function isFederalHoliday(day: LocalDay): boolean {
  const { year, month, dayOfMonth } = partsOfDay(day);
  const dayNumber = dayNumberOf(day);
  if (closedDaysOf(year).has(dayNumber)) return true;
  // New Year's Day on a Saturday is observed on the last day of the year before.
  return month === 12 && dayOfMonth === 31 && closedDaysOf(year + 1).has(dayNumber);
}
