import { addDays } from "./add-days.ts";
import { msPerInterval, type LocalDay } from "./model.ts";
import { startOfDayMs } from "./start-of-day.ts";

/** How many 15-minute intervals a day has: 96, but 92 when the clock springs forward and 100 when it falls back. */
export function intervalCountOf(day: LocalDay): number {
  return (startOfDayMs(addDays(day, 1)) - startOfDayMs(day)) / msPerInterval;
}
