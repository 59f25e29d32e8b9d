import { weekdaySchema, type ComponentOf, type PriceWindow } from "@lamplight/contracts/model";
import { dayNumberOfParts, partsOfDay, weekdayOfNumber } from "../../calendar/day-number.ts";
import { localQuartersOf } from "../../calendar/local-quarters-of.ts";
import type { LocalDay } from "../../calendar/model.ts";
import { windowCountOf } from "./windows-of.ts";

type TimeOfUse = ComponentOf<"time_of_use_energy">;

/** Slots `from <= slot < until` of a day, all in one window. */
export interface WindowRun {
  readonly from: number;
  readonly until: number;
  /** Place in `windowsOf`; one more than the last for slots that no window covers. */
  readonly window: number;
}

export const quartersPerDay = 96;

/** Of `21:00` the quarter hour 84; of `24:00`, 96. */
function quarterOf(time: string): number {
  return Number(time.slice(0, 2)) * 4 + Number(time.slice(3)) / 15;
}

/** Quarter hours `first <= quarter < end`, over midnight where `end` is not later; a whole day where they are equal. */
interface Span {
  readonly first: number;
  readonly end: number;
}

const wholeDay: Span = { first: 0, end: 0 };

function spansOf({ hours }: PriceWindow): Span[] {
  if (hours === undefined) return [wholeDay];
  return hours.map(({ from, until }) => ({ first: quarterOf(from), end: quarterOf(until) }));
}

function isInSpan({ first, end }: Span, quarter: number): boolean {
  return first < end ? first <= quarter && quarter < end : first <= quarter || quarter < end;
}

function isOnDay({ weekdays, months }: PriceWindow, month: number, weekday: number): boolean {
  const name = weekdaySchema.options[weekday];
  return (
    (months === undefined || months.includes(month)) &&
    (weekdays === undefined || (name !== undefined && weekdays.includes(name)))
  );
}

/** Whether a window covers a quarter hour (0 to 95) of a weekday (0 is Sunday) in a month (1 to 12). */
export function isInWindow(
  window: PriceWindow,
  month: number,
  weekday: number,
  quarter: number,
): boolean {
  return isOnDay(window, month, weekday) && spansOf(window).some((span) => isInSpan(span, quarter));
}

/** The window of each quarter hour of a day, the first that matches. */
function windowsOfDay(energy: TimeOfUse, month: number, weekday: number): Uint8Array {
  const { windows, otherwise } = energy;
  const spans = windows.map((window) => (isOnDay(window, month, weekday) ? spansOf(window) : []));
  const outside = otherwise === undefined ? windowCountOf(energy) : windows.length;
  return Uint8Array.from({ length: quartersPerDay }, (_, quarter) => {
    const found = spans.findIndex((ofWindow) => ofWindow.some((span) => isInSpan(span, quarter)));
    return found === -1 ? outside : found;
  });
}

/** Runs of the slots that begin in these quarter hours. */
function makeRuns(quarters: Uint8Array, windows: Uint8Array): WindowRun[] {
  const windowAt = (slot: number): number => windows[quarters[slot] as number] as number;
  const runs: WindowRun[] = [];
  let from = 0;
  for (let slot = 1; slot <= quarters.length; slot++) {
    if (slot < quarters.length && windowAt(slot) === windowAt(from)) continue;
    runs.push({ from, until: slot, window: windowAt(from) });
    from = slot;
  }
  return runs;
}

const ordinaryQuarters = Uint8Array.from({ length: quartersPerDay }, (_, slot) => slot);

/** Runs by month and weekday of prices that are in use. Pricing never changes, so that nothing gets stale. */
const ordinaryRuns = new WeakMap<TimeOfUse, Map<number, readonly WindowRun[]>>();

/**
 * The windows of a day in the order of its slots. Those of ordinary days are found once for a price: asking for
 * each interval would take longer than all the rest of a bill.
 */
export function windowRuns(energy: TimeOfUse, day: LocalDay, slots: number): readonly WindowRun[] {
  const { year, month, dayOfMonth } = partsOfDay(day);
  const weekday = weekdayOfNumber(dayNumberOfParts(year, month, dayOfMonth));
  if (slots !== quartersPerDay) {
    return makeRuns(localQuartersOf(day), windowsOfDay(energy, month, weekday));
  }
  let known = ordinaryRuns.get(energy);
  if (known === undefined) ordinaryRuns.set(energy, (known = new Map()));
  const key = month * 7 + weekday;
  let runs = known.get(key);
  if (runs === undefined) {
    runs = makeRuns(ordinaryQuarters, windowsOfDay(energy, month, weekday));
    known.set(key, runs);
  }
  return runs;
}
