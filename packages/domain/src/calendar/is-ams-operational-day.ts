import { dayNumberOf, weekdayOfNumber } from "./day-number.ts";
import { isFederalHoliday } from "./is-federal-holiday.ts";
import type { LocalDay } from "./model.ts";

/** Whether utilities read advanced meters (AMS) and do remote work on a day: on all but Sundays and holidays. */
export function isAmsOperationalDay(day: LocalDay): boolean {
  return weekdayOfNumber(dayNumberOf(day)) !== 0 && !isFederalHoliday(day);
}
