import { assert } from "../../error.ts";
import { addExact } from "../../money/add-exact.ts";
import { exactFromNanos } from "../../money/exact-from-nanos.ts";
import type { ExactAmount } from "../../money/model.ts";
import { multiplyEnergy } from "../../money/multiply-energy.ts";
import { multiplyExact } from "../../money/multiply-exact.ts";
import type { UsageDay } from "../../usage/model.ts";
import type { RatingContext } from "../context.ts";
import { NO_PRICE } from "../model.ts";
import { unpriced } from "../unpriced.ts";
import { indexTerms, type IndexTerms } from "./index-terms.ts";
import { missingInterval, type Channel } from "./missing-interval.ts";

export interface IndexedSum {
  readonly exact: ExactAmount;
  readonly energyWh: number;
  /** Wh of intervals in which the floor was the price. */
  readonly atFloorWh: number;
}

/** The most intervals that a day has: in autumn an hour comes twice. */
const slotsOfLongestDay = 100;

/**
 * The Wh of each slot of a day. What is netted is written to `scratch`: making an array for each day would take
 * longer than filling it.
 */
function energiesOf(usageDay: UsageDay, channel: Channel, scratch: Int32Array): Int32Array {
  const { consumptionWh, generationWh } = usageDay;
  if (channel === "import") return consumptionWh;
  if (generationWh === null) throw missingInterval(usageDay, "export");
  if (channel === "export") return generationWh;
  for (let slot = 0; slot < consumptionWh.length; slot++) {
    scratch[slot] = Math.min(consumptionWh[slot] as number, generationWh[slot] as number);
  }
  return scratch;
}

/** What intervals come to: energy times price above the floor, with its Wh, and the Wh at the floor. */
interface IndexedSums {
  nanos: number;
  /** Prices below zero could bring a sum back that had become inexact on the way: sizes cannot. */
  sizeNanos: number;
  indexedWh: number;
  atFloorWh: number;
}

/** Adds a day's intervals; answers with what one of them lacks. Sums of a day are locals, which loops are fast by. */
function addDay(
  sums: IndexedSums,
  energies: Int32Array,
  prices: Int32Array,
  lowestPrice: number,
): "energy" | "price" | null {
  let signs = 0;
  let least = 0;
  let nanos = 0;
  let sizeNanos = 0;
  let indexedWh = 0;
  let atFloorWh = 0;
  for (let slot = 0; slot < prices.length; slot++) {
    const energyWh = energies[slot] as number;
    const price = prices[slot] as number;
    signs |= energyWh;
    least = Math.min(least, price);
    if (price < lowestPrice) {
      atFloorWh += energyWh;
    } else {
      indexedWh += energyWh;
      const ofSlot = energyWh * price;
      nanos += ofSlot;
      sizeNanos += Math.abs(ofSlot);
    }
  }
  sums.nanos += nanos;
  sums.sizeNanos += sizeNanos;
  sums.indexedWh += indexedWh;
  sums.atFloorWh += atFloorWh;
  if (signs < 0) return "energy";
  return least === NO_PRICE ? "price" : null;
}

/**
 * The lowest whole price of an index that its floor does not replace, `price * multiplier` being no less than
 * `floorAt`: found once, so that intervals compare integers.
 */
function lowestAboveFloor(multiplier: number, floorAt: number): number {
  if (multiplier === 0) return floorAt > 0 ? Number.POSITIVE_INFINITY : NO_PRICE;
  let price = Math.ceil(floorAt / multiplier);
  // The quotient of doubles may be off by a step on either side of a whole one.
  if (price * multiplier < floorAt) price++;
  if ((price - 1) * multiplier >= floorAt) price--;
  return price;
}

/**
 * The sum over a period's intervals of energy times that interval's price. Exact: energy that the floor prices
 * is summed apart, so that multiplier and adder are applied once to sums of whole numbers.
 *
 * @throws DomainError unpriced where an interval with energy, or its price, is missing
 */
export function sumIndexed(
  terms: IndexTerms,
  { data, input }: RatingContext,
  channel: Channel,
): IndexedSum {
  if (data === null || input.usage === null) {
    throw unpriced("intervals_missing", "an index prices intervals, and there are none");
  }
  const index = data.indexes.find(({ series }) => series === terms.series);
  if (index === undefined) throw unpriced("price_missing", `no values of ${terms.series}`);
  // A home's import priced by what is really a wholesale index would break PURA 39.110 by a wrong word.
  if (index.kind !== undefined && index.kind !== terms.seriesKind) {
    throw unpriced("price_missing", `${terms.series} is an index of another kind`);
  }
  const { multiplier, multiplierScale, adderMicros, floorMicros } = indexTerms(terms);
  const lowestPrice =
    floorMicros === null
      ? NO_PRICE
      : lowestAboveFloor(multiplier, (floorMicros - adderMicros) * multiplierScale);
  const scratch = new Int32Array(slotsOfLongestDay);
  const sums: IndexedSums = { nanos: 0, sizeNanos: 0, indexedWh: 0, atFloorWh: 0 };
  let slots = 0;
  for (const usageDay of data.days) {
    const { day, consumptionWh } = usageDay;
    slots += consumptionWh.length;
    const prices = index.byDay.get(day);
    if (prices === undefined) throw unpriced("price_missing", `${terms.series} on ${day}`);
    assert(prices.length === consumptionWh.length, "prices of a day that do not fit its slots");
    const priceless = addDay(sums, energiesOf(usageDay, channel, scratch), prices, lowestPrice);
    if (priceless === "energy") throw missingInterval(usageDay, channel);
    if (priceless === "price") {
      const slot = prices.indexOf(NO_PRICE);
      throw unpriced("price_missing", `${terms.series} on ${day}, interval ${slot}`);
    }
  }
  assert(Number.isSafeInteger(sums.sizeNanos), "an indexed amount beyond exact integers");
  if (slots !== input.usage.slots)
    throw unpriced("intervals_missing", `${input.usage.slots - slots} intervals`);
  const { nanos, indexedWh, atFloorWh } = sums;
  return {
    exact: addExact(
      multiplyExact(exactFromNanos(nanos), multiplier, multiplierScale),
      exactFromNanos(multiplyEnergy(indexedWh, adderMicros)),
      exactFromNanos(multiplyEnergy(atFloorWh, floorMicros ?? 0)),
    ),
    energyWh: indexedWh + atFloorWh,
    atFloorWh,
  };
}
