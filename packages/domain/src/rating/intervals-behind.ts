import type { IntervalRange, RatingInput } from "./model.ts";

/** The range of intervals that a charge on the whole period's energy rests on; none behind a label. */
export function intervalsBehind({ period, usage }: RatingInput): readonly IntervalRange[] {
  if (usage === null) return [];
  const { slots, sumWh, sha256 } = usage;
  return [{ from: period.from, until: period.until, slots, sumWh, sha256 }];
}
