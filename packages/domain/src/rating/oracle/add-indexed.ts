import { Fraction, nothing } from "./fraction.ts";
import { minutesOfSlots } from "./local-day.ts";
import { OracleRefusal, type OracleData } from "./model.ts";
import { scaled } from "./scaled.ts";

interface Terms {
  readonly series: string;
  readonly multiplier?: string | undefined;
  readonly adderDollarsPerKwh?: string | undefined;
  readonly floorDollarsPerKwh?: string | undefined;
}

/** Ten-thousandths of a micro-dollar per kWh: index times multiplier, plus adder, and the floor where it is higher. */
export function priceAt(terms: Terms, indexMicros: bigint): bigint {
  const price =
    indexMicros * scaled(terms.multiplier ?? "1", 4) +
    scaled(terms.adderDollarsPerKwh ?? "0", 6) * 10_000n;
  if (terms.floorDollarsPerKwh === undefined) return price;
  const floor = scaled(terms.floorDollarsPerKwh, 6) * 10_000n;
  return price < floor ? floor : price;
}

/** Each interval's Wh at that interval's price. */
export function addIndexed(
  terms: Terms,
  { days, indexes }: OracleData,
  energyOf: (drawn: bigint, given: bigint) => bigint,
): { readonly amount: Fraction; readonly wh: bigint } {
  const series = indexes.find((index) => index.series === terms.series);
  let amount = 0n;
  let wh = 0n;
  // Prices repeat: a day's intervals of one value are priced in one step.
  const known = new Map<number, bigint>();
  for (const { day, consumptionWh, generationWh } of days) {
    const values = series?.byDay.get(day);
    for (const slot of minutesOfSlots(day).keys()) {
      const value = values?.[slot] ?? -(2 ** 31);
      if (value === -(2 ** 31)) throw new OracleRefusal("price_missing");
      let price = known.get(value);
      if (price === undefined) known.set(value, (price = priceAt(terms, BigInt(value))));
      const energy = energyOf(BigInt(consumptionWh[slot] ?? 0), BigInt(generationWh?.[slot] ?? 0));
      amount += energy * price;
      wh += energy;
    }
  }
  return { amount: wh === 0n && amount === 0n ? nothing : new Fraction(amount, 10_000n), wh };
}
