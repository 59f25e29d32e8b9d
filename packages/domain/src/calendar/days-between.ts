import { dayNumberOf } from "./day-number.ts";
import type { LocalDay } from "./model.ts";

/** How many days lie in `from <= day < until`; negative when `until` is earlier. */
export function daysBetween(from: LocalDay, until: LocalDay): number {
  return dayNumberOf(until) - dayNumberOf(from);
}
