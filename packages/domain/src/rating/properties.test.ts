import type { PlanPricing, PricingComponent } from "@lamplight/contracts/model";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "../calendar/add-days.ts";
import { isDomainError } from "../error.ts";
import { addExact } from "../money/add-exact.ts";
import { formatExact } from "../money/format-exact.ts";
import { multiplyExact } from "../money/multiply-exact.ts";
import { listCliffs } from "../plans/list-cliffs.ts";
import { rateQuote } from "../plans/rate-quote.ts";
import { dayTotals } from "../usage/day-totals.ts";
import type { BillingPeriod, RatedBill, RatedLine, RatingData, RatingInput } from "./model.ts";
import { randomBill, type RandomBill } from "./oracle/testing/random-bill.ts";
import { randomPricing } from "./oracle/testing/random-pricing.ts";
import { randomRun } from "./oracle/testing/random-run.ts";
import { rate } from "./rate.ts";
import { byTariff, sampleTariff } from "./rating-input.cases.ts";

/** The bill; null where something is missing. */
function billOf({ input, data }: Pick<RandomBill, "input" | "data">): RatedBill | null {
  try {
    return rate(input, data);
  } catch (error) {
    if (isDomainError(error, "unpriced")) return null;
    throw error;
  }
}

function copyOf({ days, indexes }: RatingData): RatingData {
  return {
    days: days.map((day) => ({ ...day, consumptionWh: Int32Array.from(day.consumptionWh) })),
    indexes: indexes.map(({ series, byDay }) => ({ series, byDay: new Map(byDay) })),
  };
}

/** As bytes, bigints in their text form. */
function bytesOf(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === "bigint" ? `${part}n` : part,
  );
}

interface Priced {
  readonly name: string;
  readonly rateDollarsPerKwh?: string | undefined;
}

/** A window's price without tiers. */
function atOneRate<TWindow extends Priced>(window: TWindow) {
  const { rateDollarsPerKwh = "0.07" } = window;
  return { ...window, tiers: undefined, basis: undefined, rateDollarsPerKwh };
}

/** A component as it is without what depends on the cycle; nothing where that is all there is to it. */
function withoutCycle(component: PricingComponent): PricingComponent[] {
  switch (component.kind) {
    case "tiered_energy": {
      const { rateDollarsPerKwh = "0" } = component.tiers[0] ?? {};
      return [{ kind: "flat_energy", rateDollarsPerKwh }];
    }
    case "time_of_use_energy": {
      const { windows, otherwise } = component;
      return [
        {
          ...component,
          windows: windows.map(atOneRate),
          ...(otherwise !== undefined && { otherwise: atOneRate(otherwise) }),
        },
      ];
    }
    case "export_buyback": {
      const { capDollarsPerCycle: _, ...rest } = component;
      return [{ ...rest, span: "interval", offsets: "whole_bill" }];
    }
    case "bill_credit":
      return component.dollarsPerKwh === undefined ? [] : [component];
    case "flat_energy":
    case "variable_energy":
    case "indexed_energy":
    case "daily_base_charge":
    case "delivery_pass_through":
    case "bundled_delivery":
      return [component];
    default:
      return [];
  }
}

/** The part of a bill that lies in some of its days, billed at what its intervals come to. */
function partOf({ input, data }: RandomBill, period: BillingPeriod): RatedBill {
  const days = (data?.days ?? []).filter(({ day }) => period.from <= day && day < period.until);
  const sumWh = days.reduce((sum, day) => sum + dayTotals(day).consumptionWh, 0);
  const slots = days.reduce((sum, { consumptionWh }) => sum + consumptionWh.length, 0);
  return rate(
    {
      ...input,
      period,
      billedWh: sumWh,
      usage: { slots, sumWh, sha256: "00ff" },
      delivery: byTariff(sampleTariff, period),
      isFirstCycle: true,
    },
    { days, indexes: data?.indexes ?? [] },
  );
}

/** Exact amount of each kind of charge that is no monthly one, before taxes. */
function amountsOf(...bills: RatedBill[]): Record<string, string> {
  const lines = bills.flatMap((bill) => bill.lines);
  const codes = new Set(
    lines
      .filter(({ group, code }) => group !== "taxes" && code !== "delivery_monthly")
      .map(({ code }) => code),
  );
  return Object.fromEntries(
    [...codes].toSorted().map((code) => {
      const same = lines.filter((line) => line.code === code);
      return [code, formatExact(addExact(...same.map(({ exact }) => exact)))];
    }),
  );
}

const isRecurring = ({ group, code }: RatedLine) =>
  group !== "taxes" && group !== "non_recurring" && code !== "export_credit";

describe("of any bill", () => {
  const splits = randomRun(200);
  it(`charges that do not depend on the cycle add up over any split at a midnight (seed ${splits.seed})`, () => {
    fc.assert(
      fc.property(randomBill, fc.nat(), (bill, cut) => {
        const { period, pricing, taxes } = bill.input;
        const components = pricing.components.flatMap(withoutCycle);
        const input: RatingInput = { ...bill.input, pricing: { components }, termination: null };
        const steady = { ...bill, input };
        fc.pre(
          taxes.kind === "bill" &&
            billOf({ ...steady, input: { ...input, isFirstCycle: true } }) !== null,
        );
        const days = bill.data?.days.length ?? 0;
        const middle = addDays(period.from, cut % (days + 1));
        fc.pre(period.from < middle && middle < period.until);
        const parts = [
          partOf(steady, { from: period.from, until: middle }),
          partOf(steady, { from: middle, until: period.until }),
        ];
        expect(amountsOf(...parts)).toEqual(amountsOf(partOf(steady, period)));
      }),
      splits,
    );
  }, 60_000);

  const orders = randomRun(200);
  it(`the order of components does not matter (seed ${orders.seed})`, () => {
    const shuffled = randomBill.chain((bill) =>
      fc
        .shuffledSubarray(bill.input.pricing.components, {
          minLength: bill.input.pricing.components.length,
        })
        .map((components) => ({ bill, components })),
    );
    fc.assert(
      fc.property(shuffled, ({ bill, components }) => {
        const rated = billOf(bill);
        const other = billOf({ ...bill, input: { ...bill.input, pricing: { components } } });
        const sorted = (lines: readonly RatedLine[] = []) => lines.map(bytesOf).toSorted();
        expect(sorted(other?.lines)).toEqual(sorted(rated?.lines));
        expect(bytesOf({ ...other, lines: [] })).toBe(bytesOf({ ...rated, lines: [] }));
      }),
      orders,
    );
  }, 60_000);

  const averages = randomRun(200);
  it(`the unrounded average times use is the recurring charges (seed ${averages.seed})`, () => {
    fc.assert(
      fc.property(randomBill, (bill) => {
        const rated = billOf(bill);
        fc.pre(rated !== null && rated.averageCentsPerKwh !== null);
        if (rated === null || rated.averageCentsPerKwh === null) return;
        const recurring = addExact(...rated.lines.filter(isRecurring).map(({ exact }) => exact));
        expect(rated.recurringExact).toEqual(recurring);
        // Tenths of a cent per kWh, of which a Wh has a thousand nano-dollars: off by half a tenth at most.
        const tenths = BigInt(rated.averageCentsPerKwh.replace(".", ""));
        const wh = BigInt(bill.input.billedWh);
        const off = addExact(
          multiplyExact(recurring, -1),
          multiplyExact({ numerator: 1000n, denominator: 1n }, tenths * wh),
        );
        const size = off.numerator < 0n ? -off.numerator : off.numerator;
        expect(size * 2n <= 1000n * wh * off.denominator).toBe(true);
      }),
      averages,
    );
  }, 60_000);

  const repeats = randomRun(200);
  it(`the same inputs give the same bytes (seed ${repeats.seed})`, () => {
    fc.assert(
      fc.property(randomBill, ({ input, data }) => {
        const again = JSON.parse(JSON.stringify(input)) as RatingInput;
        const copy: RatingData | null = data === null ? null : copyOf(data);
        expect(bytesOf(billOf({ input: again, data: copy }))).toBe(
          bytesOf(billOf({ input, data })),
        );
      }),
      repeats,
    );
  }, 60_000);
});

/** No kWh costs more than a dollar by itself, which would make a cliff of each. */
const cheap = ({ components }: PlanPricing): PlanPricing => {
  const text = JSON.stringify(components).replaceAll('PerKwh":"5"', 'PerKwh":"0.5"');
  return {
    components: (JSON.parse(text) as PricingComponent[]).map((component) =>
      component.kind === "indexed_energy" ? { ...component, multiplier: "1" } : component,
    ),
  };
};

describe("cliffs", () => {
  const mostKwh = 3200;
  const nanosPerDollar = 1_000_000_000n;

  const run = randomRun(15);
  it(`are all listed: every kWh up to ${mostKwh} was tried (seed ${run.seed})`, () => {
    const on = "2026-03-01";
    fc.assert(
      fc.property(randomPricing(true).map(cheap), (pricing) => {
        const recurringAt = (kwh: number) =>
          rateQuote(pricing, sampleTariff, kwh * 1000, on).recurringExact;
        const found: number[] = [];
        let before = recurringAt(0);
        for (let kwh = 0; kwh < mostKwh; kwh++) {
          const after = recurringAt(kwh + 1);
          const change = addExact(after, multiplyExact(before, -1));
          const size = change.numerator < 0n ? -change.numerator : change.numerator;
          if (size > nanosPerDollar * change.denominator) found.push(kwh);
          before = after;
        }
        const listed = listCliffs(pricing, sampleTariff, on).map(({ fromKwh }) => fromKwh);
        expect(listed.filter((kwh) => kwh < mostKwh)).toEqual(found);
      }),
      run,
    );
  }, 60_000);
});
