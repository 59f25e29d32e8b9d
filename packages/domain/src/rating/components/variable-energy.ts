import { startOfDay } from "../../calendar/start-of-day.ts";
import { parseMicros } from "../../money/parse-micros.ts";
import { partAtRate } from "../energy/energy-part.ts";
import type { EnergyPricer } from "../energy/energy-pricer.ts";
import { sumWh } from "../energy/sum-wh.ts";
import type { PublishedPrice, RatingInput } from "../model.ts";
import { unpriced } from "../unpriced.ts";

/**
 * The price for a cycle: that of the span in which it begins, as last published before it began, of two of one
 * instant the later in the list. A later one would be a price that is made up when it is known what was used.
 */
function publishedPriceFor(
  series: string,
  { publishedPrices, period }: RatingInput,
): PublishedPrice {
  const cycleStart = startOfDay(period.from);
  let found: PublishedPrice | undefined;
  for (const price of publishedPrices) {
    if (price.series !== series || price.publishedAt >= cycleStart) continue;
    if (price.from > period.from || period.from >= price.until) continue;
    if (found === undefined || price.publishedAt >= found.publishedAt) found = price;
  }
  if (found === undefined) {
    throw unpriced("price_unpublished", `${series} for a cycle from ${period.from}`);
  }
  return found;
}

/** The billed kWh at the first cycle's price, or at the price that was published for this cycle. */
export const priceVariableEnergy: EnergyPricer<"variable_energy"> = (
  component,
  chargedWh,
  { input },
) => {
  const energyWh = sumWh(chargedWh);
  if (input.isFirstCycle) {
    const { firstCycleRateDollarsPerKwh: rate } = component;
    const rule = "billed kWh times the first cycle's rate, which the plan states";
    return [partAtRate(null, energyWh, parseMicros(rate, "firstCycleRateDollarsPerKwh"), rule)];
  }
  const { series, publishedAt, from, until, rateMicrosPerKwh } = publishedPriceFor(
    component.series,
    input,
  );
  const rule = "billed kWh times the rate that was published for the cycle before it began";
  const facts = { series, publishedAt, priceFrom: from, priceUntil: until };
  return [partAtRate(null, energyWh, rateMicrosPerKwh, rule, facts)];
};
