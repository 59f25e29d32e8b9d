import { assert } from "../error.ts";
import { dayOfParts, daysInMonth, partsOfDay } from "./day-number.ts";
import type { LocalDay } from "./model.ts";

/**
 * The same day of the month so many months later, or that month's last day where it has no such day: one
 * month after 31 January is 28 or 29 February. The nominal end of a contract is its start plus the whole
 * term; adding the months one by one would lose the day for good at the first short month.
 */
export function addMonths(day: LocalDay, months: number): LocalDay {
  assert(Number.isSafeInteger(months), "months that are no integer");
  const { year, month, dayOfMonth } = partsOfDay(day);
  const index = year * 12 + month - 1 + months;
  const endYear = Math.floor(index / 12);
  const endMonth = index - endYear * 12 + 1;
  return dayOfParts(endYear, endMonth, Math.min(dayOfMonth, daysInMonth(endYear, endMonth)));
}
