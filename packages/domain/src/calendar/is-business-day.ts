import { dayNumberOf, weekdayOfNumber } from "./day-number.ts";
import { isFederalHoliday } from "./is-federal-holiday.ts";
import type { LocalDay } from "./model.ts";

/** Whether a day is neither Saturday, Sunday nor a federal holiday. */
export function isBusinessDay(day: LocalDay): boolean {
  const weekday = weekdayOfNumber(dayNumberOf(day));
  return weekday !== 0 && weekday !== 6 && !isFederalHoliday(day);
}
