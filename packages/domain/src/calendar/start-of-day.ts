import { dayNumberOfParts, partsOfDay } from "./day-number.ts";
import { formatInstant } from "./format-instant.ts";
import { localToEpochMs } from "./local-to-epoch-ms.ts";
import { msPerDay, type Instant, type LocalDay } from "./model.ts";

/** Local midnight at which a day begins, in milliseconds since 1970-01-01T00:00Z. */
export function startOfDayMs(day: LocalDay): number {
  const { year, month, dayOfMonth } = partsOfDay(day);
  return localToEpochMs(year, dayNumberOfParts(year, month, dayOfMonth) * msPerDay);
}

/** The instant of local midnight at which a day begins: 06:00Z in winter, 05:00Z in summer. */
export function startOfDay(day: LocalDay): Instant {
  return formatInstant(startOfDayMs(day));
}
