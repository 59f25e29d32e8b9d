import { weekdaySchema, type ComponentOf, type PriceWindow } from "@lamplight/contracts/model";

type TimeOfUse = ComponentOf<"time_of_use_energy">;

export const quartersPerDay = 96;

/** Stands for a quarter hour that no window covers. */
export const noWindow = 255;

/** Of `21:00` the quarter hour 84; of `24:00`, 96. */
function quarterOf(time: string): number {
  return Number(time.slice(0, 2)) * 4 + Number(time.slice(3)) / 15;
}

function isInHours(hours: PriceWindow["hours"], quarter: number): boolean {
  if (hours === undefined) return true;
  return hours.some(({ from, until }) => {
    const first = quarterOf(from);
    const end = quarterOf(until);
    // A span that ends where it begins is the whole day.
    return first < end ? first <= quarter && quarter < end : first <= quarter || quarter < end;
  });
}

/** Whether a window covers a quarter hour (0 to 95) of a weekday (0 is Sunday) in a month (1 to 12). */
export function isInWindow(
  { hours, weekdays, months }: PriceWindow,
  month: number,
  weekday: number,
  quarter: number,
): boolean {
  const name = weekdaySchema.options[weekday];
  return (
    (months === undefined || months.includes(month)) &&
    (weekdays === undefined || (name !== undefined && weekdays.includes(name))) &&
    isInHours(hours, quarter)
  );
}

function makeTable({ windows, otherwise }: TimeOfUse, month: number, weekday: number): Uint8Array {
  return Uint8Array.from({ length: quartersPerDay }, (_, quarter) => {
    const found = windows.findIndex((window) => isInWindow(window, month, weekday, quarter));
    if (found !== -1) return found;
    return otherwise === undefined ? noWindow : windows.length;
  });
}

/** Tables by month and weekday of prices that are in use. Pricing never changes, so that nothing gets stale. */
const tables = new WeakMap<TimeOfUse, Map<number, Uint8Array>>();

/**
 * Which window each quarter hour of the local clock belongs to, on a weekday (0 is Sunday) of a month: the
 * first that matches, or `noWindow`. Made once for a price: asking for each interval would take longer than
 * all the rest of a bill.
 */
export function windowTable(energy: TimeOfUse, month: number, weekday: number): Uint8Array {
  let known = tables.get(energy);
  if (known === undefined) tables.set(energy, (known = new Map()));
  const key = month * 7 + weekday;
  let table = known.get(key);
  if (table === undefined) known.set(key, (table = makeTable(energy, month, weekday)));
  return table;
}
