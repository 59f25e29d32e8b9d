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

export interface IndexedSum {
  readonly exact: ExactAmount;
  readonly energyWh: number;
  /** Wh of intervals in which the floor was the price. */
  readonly atFloorWh: number;
}

/** Which Wh of an interval are priced. */
export type IntervalWh = (importWh: number, exportWh: number) => number;

/**
 * The sum over a period's intervals of energy times that interval's price. Exact: energy that the floor prices
 * is summed apart, so that multiplier and adder are applied once to sums of whole numbers.
 *
 * @throws DomainError unpriced where an interval with energy, or its price, is missing
 */
export function sumIndexed(
  terms: IndexTerms,
  { data, input }: RatingContext,
  channel: "import" | "export" | "both",
  energyOf: IntervalWh,
): IndexedSum {
  if (data === null || input.usage === null) {
    throw unpriced("intervals_missing", "an index prices intervals, and there are none");
  }
  const index = data.indexes.find(({ series }) => series === terms.series);
  if (index === undefined) throw unpriced("price_missing", `no values of ${terms.series}`);
  const { multiplier, multiplierScale, adderMicros, floorMicros } = indexTerms(terms);
  // multiplier * value + adder < floor, in ten-thousandths of a micro-dollar.
  const floorAt =
    floorMicros === null ? Number.NEGATIVE_INFINITY : (floorMicros - adderMicros) * multiplierScale;
  let indexedNanos = 0;
  // Prices below zero could bring a sum back that had become inexact on the way: sizes cannot.
  let sizeNanos = 0;
  let slots = 0;
  let indexedWh = 0;
  let atFloorWh = 0;
  const sumDay = ({ day, consumptionWh, generationWh }: UsageDay) => {
    const prices = index.byDay.get(day);
    if (prices === undefined) throw unpriced("price_missing", `${terms.series} on ${day}`);
    assert(prices.length === consumptionWh.length, `prices of ${day} do not fit its slots`);
    if (generationWh === null && channel !== "import") throw unpriced("generation_missing", day);
    for (let slot = 0; slot < prices.length; slot++) {
      const importWh = consumptionWh[slot] as number;
      const exportWh = generationWh === null ? 0 : (generationWh[slot] as number);
      if (importWh < 0 && channel !== "export") {
        throw unpriced("intervals_missing", `${day}, interval ${slot}`);
      }
      if (exportWh < 0 && channel !== "import") {
        throw unpriced("generation_missing", `${day}, interval ${slot}`);
      }
      const energyWh = energyOf(importWh, exportWh);
      const price = prices[slot] as number;
      if (price === NO_PRICE)
        throw unpriced("price_missing", `${terms.series} on ${day}, interval ${slot}`);
      if (price * multiplier < floorAt) {
        atFloorWh += energyWh;
      } else {
        const nanos = energyWh * price;
        indexedNanos += nanos;
        sizeNanos += Math.abs(nanos);
        indexedWh += energyWh;
      }
    }
    slots += prices.length;
  };
  for (const day of data.days) sumDay(day);
  assert(Number.isSafeInteger(sizeNanos), "an indexed amount beyond exact integers");
  if (slots !== input.usage.slots) {
    throw unpriced("intervals_missing", `${input.usage.slots - slots} intervals`);
  }
  return {
    exact: addExact(
      multiplyExact(exactFromNanos(indexedNanos), multiplier, multiplierScale),
      exactFromNanos(multiplyEnergy(indexedWh, adderMicros)),
      exactFromNanos(multiplyEnergy(atFloorWh, floorMicros ?? 0)),
    ),
    energyWh: indexedWh + atFloorWh,
    atFloorWh,
  };
}
