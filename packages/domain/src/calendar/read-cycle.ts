import { assert } from "../error.ts";
import { dayNumberOf, dayNumberOfParts, dayOfNumber } from "./day-number.ts";
import { isAmsOperationalDay } from "./is-ams-operational-day.ts";
import type { LocalDay } from "./model.ts";

export const readCycleCount = 20;

/** A mean Gregorian month of a leap-year cycle, 30.4375 days, in sixteenths of a day. */
const monthSixteenths = 487;

/** A month's nominal read may move this many days later; with nominal gaps of 30 or 31 days, gaps are 27 to 34. */
const windowDays = 4;

const epochDay = dayNumberOfParts(2000, 1, 1);

/** A well-mixed 32-bit number of three integers, the same on every machine. */
function mix(seed: number, first: number, second: number): number {
  let state = (seed | 0) ^ Math.imul(Math.floor(seed / 2 ** 32) | 0, 0x27d4eb2f);
  for (const value of [first, second]) {
    state = Math.imul(state ^ value, 0x85ebca6b);
    state = Math.imul(state ^ (state >>> 13), 0xc2b2ae35);
    state ^= state >>> 16;
  }
  return state >>> 0;
}

/** Names one read calendar: a seed of the world, and the cycle of the premise, 1 to 20. */
export interface ReadCycle {
  readonly calendarSeed: number;
  readonly cycle: number;
}

function assertReadCycle({ calendarSeed, cycle }: ReadCycle): void {
  assert(Number.isSafeInteger(calendarSeed), "a calendar seed that is no integer");
  assert(
    Number.isInteger(cycle) && cycle >= 1 && cycle <= readCycleCount,
    `no read cycle ${cycle}`,
  );
}

/** Cycles lie evenly over a month, so that a utility's readings do; the seed turns the whole calendar. */
function phaseOf({ calendarSeed, cycle }: ReadCycle): number {
  const turn = mix(calendarSeed, 0, 0) % monthSixteenths;
  return turn + Math.floor(((cycle - 1) * monthSixteenths) / readCycleCount);
}

/**
 * The read of the n-th month since 2000: one of the operational days in a window of four that begins on an
 * even grid, picked by the seed. No holiday weekend is longer than three days, so there always is one. It
 * depends on nothing but seed, cycle and month, so that every window shows the same calendar.
 */
function readOfMonth(readCycle: ReadCycle, month: number): number {
  const nominal = epochDay + Math.floor((phaseOf(readCycle) + month * monthSixteenths) / 16);
  const candidates: number[] = [];
  for (let dayNumber = nominal; dayNumber < nominal + windowDays; dayNumber++) {
    if (isAmsOperationalDay(dayOfNumber(dayNumber))) candidates.push(dayNumber);
  }
  const picked =
    candidates[mix(readCycle.calendarSeed, readCycle.cycle, month) % candidates.length];
  assert(picked !== undefined, "four days without an operational one");
  return picked;
}

/** A month whose read is certainly not after the day. */
function monthBefore(readCycle: ReadCycle, dayNumber: number): number {
  return (
    Math.floor(((dayNumber - epochDay - windowDays) * 16 - phaseOf(readCycle)) / monthSixteenths) -
    1
  );
}

/**
 * The utility's reads of a cycle with `from <= day < until`, in order. Roughly monthly: consecutive reads
 * are 27 to 35 days apart, always on AMS operational days.
 */
export function readDaysOfCycle(
  input: ReadCycle & { readonly from: LocalDay; readonly until: LocalDay },
): LocalDay[] {
  assertReadCycle(input);
  const from = dayNumberOf(input.from);
  const until = dayNumberOf(input.until);
  const days: LocalDay[] = [];
  for (let month = monthBefore(input, from); ; month++) {
    const read = readOfMonth(input, month);
    if (read >= until) return days;
    if (read >= from) days.push(dayOfNumber(read));
  }
}

/** The first read of a cycle that is later than a day. */
export function nextReadDay(input: ReadCycle & { readonly after: LocalDay }): LocalDay {
  assertReadCycle(input);
  const after = dayNumberOf(input.after);
  for (let month = monthBefore(input, after); ; month++) {
    const read = readOfMonth(input, month);
    if (read > after) return dayOfNumber(read);
  }
}
