import { addDays, weekdayOf, type LocalDay } from "./local-day.ts";

const saturday = 6;
const sunday = 7;
const monday = 1;
const thursday = 4;

function nthWeekday(year: number, month: number, weekday: number, nth: number): LocalDay {
  const first = `${year}-${String(month).padStart(2, "0")}-01`;
  return addDays(first, ((weekday - weekdayOf(first) + 7) % 7) + 7 * (nth - 1));
}

function lastMondayOfMay(year: number): LocalDay {
  const last = `${year}-05-31`;
  return addDays(last, -((weekdayOf(last) - monday + 7) % 7));
}

/** A holiday of fixed date is kept on Friday when it falls on a Saturday, on Monday after a Sunday (5 U.S.C. 6103(b)). */
function observed(day: LocalDay): LocalDay {
  if (weekdayOf(day) === saturday) return addDays(day, -1);
  return weekdayOf(day) === sunday ? addDays(day, 1) : day;
}

/** The holidays of 5 U.S.C. 6103(a) as kept; Juneteenth since 2021. New Year's may fall into the year before. */
function holidaysOf(year: number): LocalDay[] {
  return [
    observed(`${year}-01-01`),
    nthWeekday(year, 1, monday, 3),
    nthWeekday(year, 2, monday, 3),
    lastMondayOfMay(year),
    ...(year >= 2021 ? [observed(`${year}-06-19`)] : []),
    observed(`${year}-07-04`),
    nthWeekday(year, 9, monday, 1),
    nthWeekday(year, 10, monday, 2),
    observed(`${year}-11-11`),
    nthWeekday(year, 11, thursday, 4),
    observed(`${year}-12-25`),
  ];
}

export function isFederalHoliday(day: LocalDay): boolean {
  const year = Number(day.slice(0, 4));
  return [...holidaysOf(year), observed(`${year + 1}-01-01`)].includes(day);
}

export function isBusinessDay(day: LocalDay): boolean {
  return weekdayOf(day) < saturday && !isFederalHoliday(day);
}
