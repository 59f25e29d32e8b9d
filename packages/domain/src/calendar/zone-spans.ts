import { Temporal } from "temporal-polyfill";
import { msPerDay, serviceTimeZone } from "./model.ts";

/** A stretch of time in which local time is UTC plus one fixed offset. */
export interface ZoneSpan {
  readonly fromMs: number;
  readonly untilMs: number;
  readonly offsetMs: number;
}

const spansByYear = new Map<number, readonly ZoneSpan[]>();

/**
 * The spans that cover a year of local time and two days on either side, in order. The zone's rules are
 * asked once per year and kept: afterwards a local midnight is a subtraction.
 */
export function zoneSpansOfYear(year: number): readonly ZoneSpan[] {
  const known = spansByYear.get(year);
  if (known !== undefined) return known;
  const endMs = Date.UTC(year + 1, 0, 1) + 2 * msPerDay;
  const spans: ZoneSpan[] = [];
  let at = Temporal.Instant.fromEpochMilliseconds(
    Date.UTC(year, 0, 1) - 2 * msPerDay,
  ).toZonedDateTimeISO(serviceTimeZone);
  for (;;) {
    const next = at.getTimeZoneTransition("next");
    const untilMs = next === null ? endMs : Math.min(next.epochMilliseconds, endMs);
    spans.push({ fromMs: at.epochMilliseconds, untilMs, offsetMs: at.offsetNanoseconds / 1e6 });
    if (next === null || untilMs === endMs) break;
    at = next;
  }
  spansByYear.set(year, spans);
  return spans;
}
