import { assert, rate, readDaysOfCycle, type RatingInput } from "@lamplight/domain";
import type { Fixtures } from "../fixture/fixtures.ts";
import { indexOf, ratingBill } from "../fixture/rating-bill.ts";
import { flatPlan, indexedPlan, tieredExportPlan, timeOfUsePlan } from "../fixture/rating-plans.ts";
import { ratingUsage } from "../fixture/rating-usage.ts";
import type { BenchOptions, Result } from "../measure/model.ts";
import { timeMs } from "../measure/time-ms.ts";

const planCount = 50;
const builders = [flatPlan, timeOfUsePlan, tieredExportPlan, indexedPlan];

/** Plans of each kind, each at a rate of its own. */
function comparedPlans(): RatingInput["pricing"][] {
  return Array.from({ length: planCount }, (_, index) => {
    const rateDollarsPerKwh = `0.0${500 + 7 * index}`;
    const builder = builders[index % builders.length];
    assert(builder !== undefined, "no kind of plan");
    return builder(rateDollarsPerKwh);
  });
}

/**
 * A year of one location by the read calendar, import and export, both changes of the clock: the bills of one plan
 * with the hash of their intervals, and the charges of 50 plans.
 */
export function benchRatingYear(
  _fixtures: Fixtures,
  options: BenchOptions,
): Promise<readonly Result[]> {
  const span = { from: "2022-01-01", until: "2023-02-15" };
  const reads = readDaysOfCycle({ calendarSeed: 1, cycle: 1, ...span }).slice(0, 13);
  const periods = reads.slice(1).map((until, index) => ({ from: reads[index] ?? until, until }));
  assert(periods.length === 12, "no year of periods");
  const days = ratingUsage(1, span.from, span.until);
  const index = indexOf(days);
  const billYear = (pricing: RatingInput["pricing"]): number =>
    periods.reduce((sum, period) => {
      const { input, data } = ratingBill(pricing, period, days, index);
      const { lines, totalCents } = rate(input, data);
      assert(lines.length > 0, "a bill without lines");
      return sum + totalCents;
    }, 0);
  const compareYear = (plans: readonly RatingInput["pricing"][]): number => {
    const cases = periods.map((period) => ratingBill(flatPlan(), period, days, index));
    return plans.reduce(
      (least, pricing) =>
        Math.min(
          least,
          cases.reduce(
            (sum, { input, data }) => sum + rate({ ...input, pricing }, data).totalCents,
            0,
          ),
        ),
      Infinity,
    );
  };
  // Plans are read from rows of their own for each request, so that nothing is known of them from the round before.
  return Promise.resolve([
    timeMs(options, {
      name: "rating-year, one location",
      goalMs: 100,
      work: () => billYear(tieredExportPlan()),
    }),
    timeMs(options, {
      name: `rating-year, comparison of ${planCount} plans`,
      goalMs: 1000,
      work: () => compareYear(comparedPlans()),
    }),
  ]);
}
