import { assert, dayTotals, rate, type RatedBill, type RatingInput } from "@lamplight/domain";
import type { Fixtures } from "../fixture/fixtures.ts";
import {
  benchMonth,
  benchMonthWindows as windows,
  floorMonth,
  intervalsPerMonth,
  type FloorMonth,
} from "../fixture/floor-month.ts";
import { indexOf, ratingBill, type RatingCase } from "../fixture/rating-bill.ts";
import { flatPlan, indexedPlan, tieredExportPlan, timeOfUsePlan } from "../fixture/rating-plans.ts";
import { ratingUsage } from "../fixture/rating-usage.ts";
import { rateFlatByInterval } from "../floors/rate-flat-by-interval.ts";
import { rateFlat } from "../floors/rate-flat.ts";
import { rateIndexed } from "../floors/rate-indexed.ts";
import { rateTieredExport } from "../floors/rate-tiered-export.ts";
import { rateTimeOfUse } from "../floors/rate-time-of-use.ts";
import { compare } from "../measure/compare.ts";
import type { BenchOptions, Result } from "../measure/model.ts";
import { repeated } from "../measure/repeated.ts";

const meterCount = 10;
/** How often a round bills each meter's month, so that it is long enough to be measured. */
const repetitions = 1000;

interface Variant {
  readonly name: string;
  readonly pricing: RatingInput["pricing"];
  readonly hasExport: boolean;
  /** Null where the row is there to be known. */
  readonly goalShare: number | null;
  readonly product: (bill: RatingCase) => RatedBill;
  readonly floor: (month: FloorMonth) => readonly number[];
}

const rateCase = ({ input, data }: RatingCase): RatedBill => rate(input, data);

/** A flat price asks for no interval, but a bill does: whether each is there, and what they come to. */
function rateFlatCase({ input, data }: RatingCase): RatedBill {
  let sumWh = 0;
  for (const day of data.days) {
    const { consumptionWh, missingCount } = dayTotals(day);
    assert(missingCount === 0, "an interval is missing");
    sumWh += consumptionWh;
  }
  assert(sumWh === input.billedWh, "the read says otherwise");
  return rate(input, data);
}

const flatRates = new Int32Array(3).fill(123_400);
const rates = Int32Array.of(71_200, 98_700, 163_400);
const tiers = [
  [
    { aboveWh: 0, rateMicros: 99_800 },
    { aboveWh: 150_000, rateMicros: 61_200 },
  ],
  [{ aboveWh: 0, rateMicros: 108_700 }],
  [
    { aboveWh: 0, rateMicros: 143_400 },
    { aboveWh: 200_500, rateMicros: 173_400 },
  ],
];

const variants: readonly Variant[] = [
  {
    name: "rating, flat",
    pricing: flatPlan(),
    hasExport: false,
    goalShare: 1 / 2,
    product: rateFlatCase,
    floor: ({ bill, importWh }) => rateFlatByInterval(bill, importWh, windows, flatRates),
  },
  {
    name: "rating, flat, beside a bare sum",
    pricing: flatPlan(),
    hasExport: false,
    goalShare: null,
    product: rateFlatCase,
    floor: ({ bill, importWh }) => rateFlat(bill, importWh, 123_400),
  },
  {
    name: "rating, time of use",
    pricing: timeOfUsePlan(),
    hasExport: false,
    goalShare: 1 / 4,
    product: rateCase,
    floor: ({ bill, importWh }) => rateTimeOfUse(bill, importWh, windows, rates),
  },
  {
    name: "rating, time of use with tiers and export",
    pricing: tieredExportPlan(),
    hasExport: true,
    goalShare: 1 / 4,
    product: rateCase,
    floor: ({ bill, importWh, exportWh }) =>
      rateTieredExport(bill, importWh, exportWh, windows, tiers),
  },
  {
    name: "rating, indexed with export",
    pricing: indexedPlan(),
    hasExport: true,
    goalShare: null,
    product: rateCase,
    floor: ({ bill, importWh, exportWh, prices }) =>
      rateIndexed(bill, importWh, exportWh, prices, 12_300),
  },
];

/** Bills of a month with lines and traces, each beside an integer loop that comes to the same cents. */
export async function benchRating(
  _fixtures: Fixtures,
  options: BenchOptions,
): Promise<readonly Result[]> {
  const meters = Array.from({ length: meterCount }, (_, seed) =>
    ratingUsage(seed, benchMonth.from, benchMonth.until),
  );
  const index = indexOf(meters[0] ?? []);
  const results: Result[] = [];
  for (const { name, pricing, hasExport, goalShare, product, floor } of variants) {
    const bills = meters.map((days) => {
      const used = hasExport ? days : days.map((day) => ({ ...day, generationWh: null }));
      return ratingBill(pricing, benchMonth, used, index);
    });
    const months = bills.map(floorMonth);
    for (const [meter, bill] of bills.entries()) {
      const month = months[meter];
      assert(month !== undefined, "a meter without a floor");
      const cents = product(bill).lines.map(({ amountCents }) => amountCents);
      assert(
        cents.join() === floor(month).join(),
        `${name}: product and floor differ: ${cents.join()} and ${floor(month).join()}`,
      );
    }
    const count = meterCount * intervalsPerMonth;
    results.push(
      await compare(options, {
        name,
        unit: "intervals/s",
        goalShare,
        product: repeated(count, repetitions, () => bills.forEach(product)),
        floor: repeated(count, repetitions, () => months.forEach(floor)),
      }),
    );
  }
  return results;
}
