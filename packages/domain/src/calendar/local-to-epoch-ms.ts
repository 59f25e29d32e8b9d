import { assert } from "../error.ts";
import { zoneSpansOfYear } from "./zone-spans.ts";

/**
 * The instant of a local date and time, both given as milliseconds since 1970-01-01T00:00 local. At the
 * autumn fold the first of the two; in the spring gap as much later as the gap is long.
 */
export function localToEpochMs(year: number, localMs: number): number {
  let offsetBeforeGapMs: number | null = null;
  for (const span of zoneSpansOfYear(year)) {
    const epochMs = localMs - span.offsetMs;
    if (epochMs < span.fromMs) break;
    if (epochMs < span.untilMs) return epochMs;
    offsetBeforeGapMs = span.offsetMs;
  }
  assert(offsetBeforeGapMs !== null, "a local time outside of its own year");
  return localMs - offsetBeforeGapMs;
}
