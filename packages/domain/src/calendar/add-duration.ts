import { Temporal } from "temporal-polyfill";
import { serviceTimeZone, type Instant } from "./model.ts";

/**
 * An instant moved by an ISO 8601 duration. Days are local days, which have 23 or 25 hours twice a year:
 * `P1D` after noon is noon.
 */
export function addDuration(instant: Instant, duration: string): Instant {
  return Temporal.Instant.from(instant)
    .toZonedDateTimeISO(serviceTimeZone)
    .add(Temporal.Duration.from(duration))
    .toInstant()
    .toString({ smallestUnit: "millisecond" });
}
