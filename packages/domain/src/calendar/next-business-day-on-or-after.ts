import { addDays } from "./add-days.ts";
import { isBusinessDay } from "./is-business-day.ts";
import type { LocalDay } from "./model.ts";

/** The day itself when it is a business day, else the first one after it. */
export function nextBusinessDayOnOrAfter(day: LocalDay): LocalDay {
  let candidate = day;
  while (!isBusinessDay(candidate)) candidate = addDays(candidate, 1);
  return candidate;
}
