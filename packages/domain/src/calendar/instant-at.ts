import { assert } from "../error.ts";
import { dayNumberOfParts, partsOfDay } from "./day-number.ts";
import { formatInstant } from "./format-instant.ts";
import { localToEpochMs } from "./local-to-epoch-ms.ts";
import { msPerDay, type Instant, type LocalDay } from "./model.ts";

/**
 * The instant of a local time of day, `HH:MM`. Of the hour that autumn repeats, the first (daylight) one;
 * in the hour that spring leaves out, an hour later: 02:30 on 2022-03-13 is 03:30.
 */
export function instantAt(day: LocalDay, time: string): Instant {
  const parts = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(time);
  assert(parts !== null, `not a time of day: ${time}`);
  const { year, month, dayOfMonth } = partsOfDay(day);
  const timeMs = (Number(parts[1]) * 60 + Number(parts[2])) * 60_000;
  return formatInstant(
    localToEpochMs(year, dayNumberOfParts(year, month, dayOfMonth) * msPerDay + timeMs),
  );
}
