import { BugError } from "../error.ts";
import type { LocalDay } from "./model.ts";

const monthNames = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
] as const;

interface DayParts {
  readonly year: string;
  readonly monthName: string;
  readonly dayOfMonth: number;
}

function partsOf(day: LocalDay): DayParts {
  const [, year, month, dayOfMonth] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day) ?? [];
  const monthName = monthNames[Number(month) - 1];
  if (year === undefined || monthName === undefined) throw new BugError(`not a day: ${day}`);
  return { year, monthName, dayOfMonth: Number(dayOfMonth) };
}

/** A day as a letter writes it: `2022-03-01` is `"March 1, 2022"`. */
export function formatDay(day: LocalDay): string {
  const { year, monthName, dayOfMonth } = partsOf(day);
  return `${monthName} ${dayOfMonth}, ${year}`;
}

/** A day short enough for a table: `2022-03-01` is `"Mar 1, 2022"`. */
export function formatShortDay(day: LocalDay): string {
  return `${formatAxisDay(day)}, ${partsOf(day).year}`;
}

/** A day short enough for an axis: `2022-03-01` is `"Mar 1"`. */
export function formatAxisDay(day: LocalDay): string {
  const { monthName, dayOfMonth } = partsOf(day);
  return `${monthName.slice(0, 3)} ${dayOfMonth}`;
}
