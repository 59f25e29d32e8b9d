import type { LocalDay } from "../calendar/model.ts";

/** Stands in a slot that has no value. A missing interval is missing and never zero. */
export const MISSING_WH = -1;

/** What the utility says of an interval's value. */
export const usageQuality = { actual: 0, estimated: 1, missing: 2 } as const;

/** One ESI ID's 15-minute energy of one local day; slot 0 begins at local midnight. Made by `makeUsageDay`. */
export interface UsageDay {
  readonly day: LocalDay;
  /** Wh drawn from the grid in 92, 96 or 100 slots. */
  readonly consumptionWh: Int32Array;
  /** Wh delivered to the grid; null where the meter reports none. */
  readonly generationWh: Int32Array | null;
  /** A `usageQuality` code per slot; null when every slot is actual. */
  readonly quality: Uint8Array | null;
}

export interface DayTotals {
  /** Sum of what is there: missing slots add nothing, and `missingCount` says how many they are. */
  readonly consumptionWh: number;
  readonly generationWh: number | null;
  /** Slots without a consumption value. */
  readonly missingCount: number;
  /** Slots without a generation value, on a meter that reports generation. */
  readonly missingGenerationCount: number;
  readonly estimatedCount: number;
}

/** What a period's intervals come to. */
export interface UsageSummary {
  readonly sumWh: number;
  readonly generationWh: number | null;
  /** Days of the period of which nothing is there. */
  readonly missingDays: number;
  /** Intervals without a value, those of the missing days included. */
  readonly missingIntervals: number;
  /** Intervals that the period has by the calendar. */
  readonly slots: number;
  /** Over the days that are there. */
  readonly sha256: string;
  readonly isComplete: boolean;
}
