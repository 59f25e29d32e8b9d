import { partsOfDay } from "./day-number.ts";
import type { LocalDay, LocalMonth } from "./model.ts";

/** The month of a day, `YYYY-MM`. */
export function monthOf(day: LocalDay): LocalMonth {
  partsOfDay(day);
  return day.slice(0, 7);
}
