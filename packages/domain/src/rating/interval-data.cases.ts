import { daysBetween } from "../calendar/days-between.ts";
import { addDays } from "../calendar/add-days.ts";
import { localQuartersOf } from "../calendar/local-quarters-of.ts";
import type { UsageDay } from "../usage/model.ts";
import type { BillingPeriod, RatingData, RatingInput } from "./model.ts";

/** Wh of an interval by the hour of its local clock, such as 21.25 for 21:15, and its day. */
type WhAt = (hour: number, day: string) => number;

interface Drawn {
  readonly importWh: WhAt;
  /** Left out for a meter that reports none. */
  readonly exportWh?: WhAt;
  /** Micro-dollars per kWh by series. */
  readonly indexes?: Readonly<Record<string, WhAt>>;
}

/** 1 kWh in each hour. */
export const steadyWh = () => 250;

const slotsOf = (day: string, valueAt: WhAt) =>
  Int32Array.from(localQuartersOf(day), (quarter) => valueAt(quarter / 4, day));

/** Intervals of a period, with what an input says of them; it bills their sum. */
export function intervalsOf(
  period: BillingPeriod,
  { importWh, exportWh, indexes = {} }: Drawn,
): {
  readonly given: Pick<RatingInput, "period" | "billedWh" | "usage" | "indexes">;
  readonly data: RatingData;
} {
  const names = Array.from({ length: daysBetween(period.from, period.until) }, (_, index) =>
    addDays(period.from, index),
  );
  const days = names.map((day): UsageDay => ({
    day,
    consumptionWh: slotsOf(day, importWh),
    generationWh: exportWh === undefined ? null : slotsOf(day, exportWh),
    quality: null,
  }));
  const sumWh = days.reduce(
    (sum, { consumptionWh }) => sum + consumptionWh.reduce((all, wh) => all + wh, 0),
    0,
  );
  const slots = days.reduce((sum, { consumptionWh }) => sum + consumptionWh.length, 0);
  const sha256 = "00ff";
  return {
    given: {
      period,
      billedWh: sumWh,
      usage: { slots, sumWh, sha256 },
      indexes: Object.keys(indexes).map((series) => ({ series, sha256 })),
    },
    data: {
      days,
      indexes: Object.entries(indexes).map(([series, valueAt]) => ({
        series,
        byDay: new Map(names.map((day) => [day, slotsOf(day, valueAt)] as const)),
      })),
    },
  };
}
