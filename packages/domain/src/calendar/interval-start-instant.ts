import { assert } from "../error.ts";
import { formatInstant } from "./format-instant.ts";
import { intervalCountOf } from "./interval-count-of.ts";
import { msPerInterval, type Instant, type LocalDay } from "./model.ts";
import { startOfDayMs } from "./start-of-day.ts";

/**
 * When the interval in a slot begins; slots count from 0 in the order of time, so that both runs of the
 * hour that autumn repeats have slots of their own.
 */
export function intervalStartInstant(day: LocalDay, slot: number): Instant {
  assert(
    Number.isInteger(slot) && slot >= 0 && slot < intervalCountOf(day),
    `${day} has no slot ${slot}`,
  );
  return formatInstant(startOfDayMs(day) + slot * msPerInterval);
}
