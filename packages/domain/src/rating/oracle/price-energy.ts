import type { EnergyComponent, PriceTier } from "@lamplight/contracts/model";
import { addIndexed, priceAt } from "./add-indexed.ts";
import { Fraction } from "./fraction.ts";
import { midnightOf } from "./local-day.ts";
import { OracleRefusal, type OracleData, type OracleInput } from "./model.ts";
import { pricesOf } from "./price-windows.ts";
import { scaled } from "./scaled.ts";

function priceTiers(
  tiers: readonly PriceTier[],
  basis: "marginal" | "whole_usage",
  wh: bigint,
): Fraction[] {
  const ends = tiers.map(({ upToKwh }) => (upToKwh === undefined ? null : scaled(upToKwh, 3)));
  const rateOf = (tier: number) => scaled(tiers[tier]?.rateDollarsPerKwh ?? "", 6);
  if (basis === "whole_usage") {
    return [new Fraction(wh * rateOf(ends.findIndex((end) => end === null || wh <= end)))];
  }
  // Fills the tiers from the first on until nothing is left.
  const parts: Fraction[] = [];
  let filled = 0n;
  for (const [tier, end] of ends.entries()) {
    const upTo = end === null || wh < end ? wh : end;
    if (tier > 0 && upTo <= filled) break;
    parts.push(new Fraction((upTo - filled) * rateOf(tier)));
    filled = upTo;
  }
  return parts;
}

/** What the retailer last published for a cycle before the cycle began. */
function publishedMicros(series: string, { publishedPrices, period }: OracleInput): bigint {
  const candidates = publishedPrices
    .filter(
      (price) =>
        price.series === series &&
        price.from <= period.from &&
        period.from < price.until &&
        price.publishedAt < midnightOf(period.from),
    )
    .toSorted(
      (one, other) =>
        Number(one.publishedAt > other.publishedAt) - Number(one.publishedAt < other.publishedAt),
    );
  const last = candidates.at(-1);
  if (last === undefined) throw new OracleRefusal("price_unpublished");
  return BigInt(last.rateMicrosPerKwh);
}

/** The energy charges of so many Wh in each window of the price, one for each line of the bill. */
export function priceEnergy(
  energy: EnergyComponent,
  input: OracleInput,
  data: OracleData,
  whByWindow: readonly bigint[],
): Fraction[] {
  const wh = whByWindow.reduce((sum, value) => sum + value, 0n);
  switch (energy.kind) {
    case "flat_energy":
      return [new Fraction(wh * scaled(energy.rateDollarsPerKwh, 6))];
    case "tiered_energy":
      return priceTiers(energy.tiers, energy.basis, wh);
    case "time_of_use_energy":
      return pricesOf(energy).flatMap(({ rateDollarsPerKwh, tiers, basis }, window) => {
        const windowWh = whByWindow[window] ?? 0n;
        if (tiers !== undefined) return priceTiers(tiers, basis ?? "marginal", windowWh);
        return [new Fraction(windowWh * scaled(rateDollarsPerKwh ?? "", 6))];
      });
    case "variable_energy":
      return [
        new Fraction(
          wh *
            (input.isFirstCycle
              ? scaled(energy.firstCycleRateDollarsPerKwh, 6)
              : publishedMicros(energy.series, input)),
        ),
      ];
    case "indexed_energy": {
      if (input.isQuote) {
        return [
          new Fraction(wh * priceAt(energy, scaled(energy.labelIndexDollarsPerKwh, 6)), 10_000n),
        ];
      }
      const { amount, wh: intervalWh } = addIndexed(energy, data, (drawn) => drawn);
      if (intervalWh === 0n) {
        if (wh > 0n) throw new OracleRefusal("intervals_missing");
        return [amount];
      }
      return [amount.times(wh, intervalWh)];
    }
  }
}
