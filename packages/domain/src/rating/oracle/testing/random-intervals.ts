import { addDays } from "../../../calendar/add-days.ts";
import { intervalCountOf } from "../../../calendar/interval-count-of.ts";
import type { UsageDay } from "../../../usage/model.ts";
import type { BillingPeriod, IndexDays } from "../../model.ts";

/** Small numbers from a seed: arrays of thousands of arbitraries would take longer than all the rest. */
function makeDraw(seed: number): (below: number) => number {
  let state = seed | 1;
  return (below) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % below;
  };
}

export interface Profile {
  readonly seed: number;
  /** `sparse`: most intervals draw nothing. */
  readonly load: "even" | "sparse" | "none";
  readonly sun: "absent" | "midday" | "much";
}

function daysOf({ from, until }: BillingPeriod): string[] {
  const days: string[] = [];
  for (let day = from; day < until; day = addDays(day, 1)) days.push(day);
  return days;
}

export function makeDays(period: BillingPeriod, { seed, load, sun }: Profile): UsageDay[] {
  const draw = makeDraw(seed);
  return daysOf(period).map((day) => {
    const slots = intervalCountOf(day);
    const consumptionWh = new Int32Array(slots);
    const generationWh = sun === "absent" ? null : new Int32Array(slots);
    for (let slot = 0; slot < slots; slot++) {
      if (load === "even" || (load === "sparse" && draw(40) === 0)) consumptionWh[slot] = draw(900);
      if (generationWh === null) continue;
      if (sun === "much") generationWh[slot] = draw(2000);
      else if (slot > 30 && slot < 70) generationWh[slot] = draw(700);
    }
    return { day, consumptionWh, generationWh, quality: null };
  });
}

/** An index of small prices, some negative, with a few high ones. */
export function makeIndex(series: string, period: BillingPeriod, seed: number): IndexDays {
  const draw = makeDraw(seed);
  const byDay = new Map(
    daysOf(period).map((day) => {
      const prices = Int32Array.from({ length: intervalCountOf(day) }, () =>
        draw(200) === 0 ? draw(5_000_000) : draw(90_000) - 30_000,
      );
      return [day, prices] as const;
    }),
  );
  return { series, byDay };
}
