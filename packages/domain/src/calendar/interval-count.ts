import { Temporal } from "temporal-polyfill";
import type { LocalDay } from "./local-day.ts";

const zone = "America/Chicago";

/**
 * How many 15-minute intervals a service day has: 96, on the day that clocks go forward 92, on the day that
 * they go back 100. From the two midnights, so that a change of the law needs no change here.
 */
export function intervalCountOf(day: LocalDay): number {
  const midnight = Temporal.PlainDate.from(day).toZonedDateTime(zone);
  const nextMidnight = Temporal.PlainDate.from(day).add({ days: 1 }).toZonedDateTime(zone);
  return (nextMidnight.epochMilliseconds - midnight.epochMilliseconds) / 900_000;
}

/** The service day that an instant (ISO 8601, UTC) falls into. */
export function localDayOf(instant: string): LocalDay {
  return Temporal.Instant.from(instant).toZonedDateTimeISO(zone).toPlainDate().toString();
}

/** The instant at which a service day begins, ISO 8601 in UTC with milliseconds. */
export function startOfDay(day: LocalDay): string {
  return Temporal.PlainDate.from(day)
    .toZonedDateTime(zone)
    .toInstant()
    .toString({ fractionalSecondDigits: 3 });
}
