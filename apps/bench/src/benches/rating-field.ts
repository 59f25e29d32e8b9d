import { LoadProfile, RateCalculator, type RateInterface } from "@bellawatt/electric-rate-engine";
import { assert, rate, type UsageDay } from "@lamplight/domain";
import type { Fixtures } from "../fixture/fixtures.ts";
import { indexOf, ratingBill, type RatingCase } from "../fixture/rating-bill.ts";
import { timeOfUsePlan } from "../fixture/rating-plans.ts";
import { ratingUsage } from "../fixture/rating-usage.ts";
import { compare } from "../measure/compare.ts";
import type { BenchOptions, Result } from "../measure/model.ts";
import { repeated } from "../measure/repeated.ts";

const year = { from: "2022-01-01", until: "2023-01-01" };
const hoursPerYear = 8760;
const goalTimes = 30;
/** How often a round does the year, so that it is long enough to be measured. */
const productYears = 300;
const fieldYears = 15;

/** The hour of the clock in which a slot lies; in spring the third is left out, in autumn the second comes twice. */
function hourOf(slot: number, slots: number): number {
  const hour = Math.floor(slot / 4);
  if (hour < 2 || slots === 96) return hour;
  return slots < 96 ? hour + 1 : hour - 1;
}

/** kWh of each hour of the clock of a year: the only form that the engine takes. */
function hourlyKwh(days: readonly UsageDay[]): number[] {
  const wh = Array.from({ length: hoursPerYear }, () => 0);
  for (const [dayIndex, { consumptionWh }] of days.entries()) {
    for (const [slot, energyWh] of consumptionWh.entries()) {
      const hour = dayIndex * 24 + hourOf(slot, consumptionWh.length);
      wh[hour] = (wh[hour] ?? 0) + energyWh;
    }
  }
  return wh.map((energyWh) => energyWh / 1000);
}

const nights = [21, 22, 23, 0, 1, 2, 3, 4, 5];
const daytime = Array.from({ length: 15 }, (_, index) => 6 + index);

/** The prices of `timeOfUsePlan` in the engine's words. Its enumeration exists in its types only. */
const rateElements = [
  {
    rateElementType: "EnergyTimeOfUse",
    name: "Energy Charge",
    rateComponents: [
      { name: "Nights", charge: 0.0712, hourStarts: nights },
      { name: "Weekends", charge: 0.0987, daysOfWeek: [0, 6], hourStarts: daytime },
      { name: "Days", charge: 0.1634, daysOfWeek: [1, 2, 3, 4, 5], hourStarts: daytime },
    ],
  },
] as unknown as RateInterface["rateElements"];

/** Dollars of a year, as the engine answers them: floats, not rounded. */
function fieldDollars(kwh: number[]): number {
  const loadProfile = new LoadProfile(kwh, { year: 2022 });
  return new RateCalculator({ name: "Sample", rateElements, loadProfile }).annualCost();
}

/** Dollars of the energy lines of a year's bills. */
function energyDollars(bills: readonly RatingCase[]): number {
  let nanos = 0n;
  for (const { input, data } of bills) {
    for (const { code, exact } of rate(input, data).lines) {
      if (code === "energy_charge") nanos += exact.numerator / exact.denominator;
    }
  }
  return Number(nanos) / 1e9;
}

/**
 * Beside an engine that others use: the same prices by time over the same year. It is given each hour of the year
 * and answers with the energy charge; the product is given quarter hours and answers with bills of the months.
 */
export async function benchRatingField(
  _fixtures: Fixtures,
  options: BenchOptions,
): Promise<readonly Result[]> {
  const zone = process.env["TZ"];
  // The engine lays its hours out in the zone of the process, where a change of the clock would move them.
  process.env["TZ"] = "UTC";
  RateCalculator.shouldValidate = false;
  try {
    const days = ratingUsage(1, year.from, year.until);
    const withoutExport = days.map((day) => ({ ...day, generationWh: null }));
    const starts = Array.from(
      { length: 12 },
      (_, month) => `2022-${String(month + 1).padStart(2, "0")}-01`,
    );
    const index = indexOf(days);
    const bills = starts.map((from, month) =>
      ratingBill(
        timeOfUsePlan(),
        { from, until: starts[month + 1] ?? year.until },
        withoutExport,
        index,
      ),
    );
    const intervals = bills.reduce((sum, { input }) => sum + (input.usage?.slots ?? 0), 0);
    const kwh = hourlyKwh(days);
    const [ours, theirs] = [energyDollars(bills), fieldDollars(kwh)];
    assert(Math.abs(ours - theirs) < 0.005, `different charges: ${ours} and ${theirs}`);
    return [
      await compare(options, {
        name: "rating-field, per interval",
        unit: "intervals/s",
        goalShare: goalTimes,
        product: repeated(intervals, productYears, () => energyDollars(bills)),
        floor: repeated(hoursPerYear, fieldYears, () => fieldDollars(kwh)),
      }),
    ];
  } finally {
    if (zone === undefined) delete process.env["TZ"];
    else process.env["TZ"] = zone;
  }
}
