import type { ComponentOf, PriceTier, PriceWindow } from "@lamplight/contracts/model";
import { weekdayOf } from "./local-day.ts";

type TimeOfUse = ComponentOf<"time_of_use_energy">;

/** A window's price. */
export interface WindowPrice {
  readonly name: string;
  readonly rateDollarsPerKwh?: string | undefined;
  readonly tiers?: readonly PriceTier[] | undefined;
  readonly basis?: "marginal" | "whole_usage" | undefined;
  readonly labelShare?: string | undefined;
}

export function pricesOf({ windows, otherwise }: TimeOfUse): WindowPrice[] {
  return otherwise === undefined ? [...windows] : [...windows, otherwise];
}

const minutesPerDay = 1440;

function minuteOf(time: string): number {
  const [hour = 0, minute = 0] = time.split(":").map(Number);
  return hour * 60 + minute;
}

/** Whether a minute is less far behind the begin than the end is, going round the clock. */
function isWithin(from: number, until: number, minute: number): boolean {
  const length = (until - from + minutesPerDay) % minutesPerDay || minutesPerDay;
  return (minute - from + minutesPerDay) % minutesPerDay < length;
}

/** For a day, the place of the first window that a minute of its clock is in; null where it is in none. */
export function windowFinder(
  { windows, otherwise }: TimeOfUse,
  day: string,
): (minute: number) => number | null {
  const month = Number(day.slice(5, 7));
  const weekday = weekdayOf(day);
  const applies = ({ months, weekdays }: PriceWindow) =>
    (months === undefined || months.includes(month)) &&
    (weekdays === undefined || weekdays.some((name) => name === weekday));
  const today = windows.flatMap((window, place) => {
    if (!applies(window)) return [];
    const spans = window.hours?.map(({ from, until }) => ({
      from: minuteOf(from),
      until: minuteOf(until),
    }));
    return [{ place, spans }];
  });
  return (minute) => {
    const found = today.find(
      ({ spans }) =>
        spans === undefined || spans.some(({ from, until }) => isWithin(from, until, minute)),
    );
    if (found !== undefined) return found.place;
    return otherwise === undefined ? null : windows.length;
  };
}
