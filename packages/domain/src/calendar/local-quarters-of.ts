import { dayNumberOf, partsOfDay } from "./day-number.ts";
import { intervalCountOf } from "./interval-count-of.ts";
import { msPerDay, msPerInterval, type LocalDay } from "./model.ts";
import { startOfDayMs } from "./start-of-day.ts";
import { zoneSpansOfYear } from "./zone-spans.ts";

const ordinary = Uint8Array.from({ length: 96 }, (_, slot) => slot);

/**
 * The quarter hour of the local clock, 0 to 95, in which each interval of a day begins. In autumn an hour's
 * quarters come twice, in spring they do not come at all.
 */
export function localQuartersOf(day: LocalDay): Uint8Array {
  const count = intervalCountOf(day);
  if (count === 96) return ordinary;
  const startMs = startOfDayMs(day);
  const localMidnightMs = dayNumberOf(day) * msPerDay;
  const spans = zoneSpansOfYear(partsOfDay(day).year);
  return Uint8Array.from({ length: count }, (_, slot) => {
    const atMs = startMs + slot * msPerInterval;
    const span = spans.find(({ fromMs, untilMs }) => fromMs <= atMs && atMs < untilMs);
    return (atMs + (span?.offsetMs ?? Number.NaN) - localMidnightMs) / msPerInterval;
  });
}
