import { assert } from "../error.ts";

/** A service day in America/Chicago, `YYYY-MM-DD`. Comparing two as strings compares them in time. */
export type LocalDay = string;

const millisecondsPerDay = 86_400_000;

/**
 * Days since 1970-01-01. UTC serves here as a calendar without clock changes: no instant is meant, so that
 * arithmetic on days cannot be an hour off.
 */
function dayNumberOf(day: LocalDay): number {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day);
  assert(parts !== null, `a local day is written YYYY-MM-DD, not ${day}`);
  const milliseconds = Date.UTC(Number(parts[1]), Number(parts[2]) - 1, Number(parts[3]));
  const number = milliseconds / millisecondsPerDay;
  assert(dayOfNumber(number) === day, `${day} is not in the calendar`);
  return number;
}

function dayOfNumber(dayNumber: number): LocalDay {
  return new Date(dayNumber * millisecondsPerDay).toISOString().slice(0, 10);
}

export function addDays(day: LocalDay, days: number): LocalDay {
  return dayOfNumber(dayNumberOf(day) + days);
}

/** Days of the half-open range `from`/`until`. */
export function daysBetween(from: LocalDay, until: LocalDay): number {
  return dayNumberOf(until) - dayNumberOf(from);
}

/** 1 is Monday, 7 is Sunday. */
export function weekdayOf(day: LocalDay): number {
  return ((((dayNumberOf(day) + 3) % 7) + 7) % 7) + 1;
}
