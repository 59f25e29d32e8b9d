import { dayNumberOf, dayOfNumber } from "./day-number.ts";
import type { LocalDay } from "./model.ts";

/** The day so many days later, or earlier for a negative count. */
export function addDays(day: LocalDay, days: number): LocalDay {
  return dayOfNumber(dayNumberOf(day) + days);
}
