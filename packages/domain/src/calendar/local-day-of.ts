import { assert } from "../error.ts";
import { dayOfNumber } from "./day-number.ts";
import { msPerDay, type Instant, type LocalDay } from "./model.ts";
import { zoneSpansOfYear } from "./zone-spans.ts";

/** The day of service that an instant falls on. Takes instants in UTC (ending in `Z`) only. */
export function localDayOf(instant: Instant): LocalDay {
  const epochMs = Date.parse(instant);
  assert(instant.endsWith("Z") && !Number.isNaN(epochMs), `not an instant in UTC: ${instant}`);
  const year = new Date(epochMs).getUTCFullYear();
  const span = zoneSpansOfYear(year).find(
    ({ fromMs, untilMs }) => epochMs >= fromMs && epochMs < untilMs,
  );
  assert(span !== undefined, "an instant outside of its own year");
  return dayOfNumber(Math.floor((epochMs + span.offsetMs) / msPerDay));
}
