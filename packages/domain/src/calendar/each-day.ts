import { dayNumberOf, dayOfNumber } from "./day-number.ts";
import type { LocalDay } from "./model.ts";

/** Every day with `from <= day < until`, in order; none when `until` is not later. */
export function eachDay(from: LocalDay, until: LocalDay): LocalDay[] {
  const days: LocalDay[] = [];
  const end = dayNumberOf(until);
  for (let dayNumber = dayNumberOf(from); dayNumber < end; dayNumber++)
    days.push(dayOfNumber(dayNumber));
  return days;
}
