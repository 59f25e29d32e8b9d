import type { PlanPricing } from "@lamplight/contracts/model";
import type { Quantity } from "./choose-quantity.ts";
import type { RateOptions } from "./rate-options.ts";
import { readPrices, type PeriodPrices } from "./read-prices.ts";
import { seriesOf } from "./series-of.ts";

const none: PeriodPrices = { indexes: [], fingerprints: [] };

/** Prices of intervals, where the plan has an index and there are intervals to price. */
export async function choosePrices(
  { prices: file }: RateOptions,
  pricing: PlanPricing,
  { usage, period }: Quantity,
): Promise<PeriodPrices> {
  const series = seriesOf(pricing);
  if (file === undefined) {
    if (series.size === 0 || usage === null) return none;
    throw new Error(
      `The plan prices each interval by an index: give --prices FILE with a column of ${[...series].join(" and of ")}.`,
    );
  }
  if (series.size === 0) throw new Error("The plan has no index: leave --prices out.");
  if (usage === null) {
    throw new Error("Prices of intervals need the intervals: give --usage FILE instead of --kwh.");
  }
  return readPrices(file, period, series);
}
