import type { TduTariff } from "@lamplight/contracts/model";
import fc from "fast-check";
import { addDays } from "../../../calendar/add-days.ts";
import { startOfDay } from "../../../calendar/start-of-day.ts";
import { parseKwh } from "../../../energy/parse-kwh.ts";
import { MISSING_WH, type UsageDay } from "../../../usage/model.ts";
import {
  NO_PRICE,
  type BillingPeriod,
  type DeliverySource,
  type RatingData,
  type RatingInput,
  type TaxSource,
} from "../../model.ts";
import { sampleTariff } from "../../rating-input.cases.ts";
import { tariffSpans } from "../../tariff-spans.ts";
import { boundNames } from "../../thresholds.ts";
import { makeDays, makeIndex } from "./random-intervals.ts";
import { randomPricing } from "./random-pricing.ts";
import { decimalText } from "./random-texts.ts";

/** A bill or a label to be rated, with the tariff that its delivery was taken from. */
export interface RandomBill {
  readonly input: RatingInput;
  readonly data: RatingData | null;
  readonly tariffRows: readonly TduTariff[];
}

/** Around leap days, both changes of the clock, ends of years, and in between. */
const firstDays = [
  "2024-02-03",
  "2028-02-10",
  "2026-02-17",
  "2027-03-01",
  "2025-10-13",
  "2026-10-20",
  "2025-12-10",
  "2026-06-11",
  "2025-02-01",
];

const period: fc.Arbitrary<BillingPeriod> = fc
  .tuple(
    fc.constantFrom(...firstDays),
    fc.nat(25),
    fc.oneof(
      { arbitrary: fc.integer({ min: 28, max: 31 }), weight: 6 },
      { arbitrary: fc.integer({ min: 1, max: 35 }), weight: 2 },
    ),
  )
  .map(([first, later, length]) => {
    const from = addDays(first, later);
    return { from, until: addDays(from, length) };
  });

const tariffRows: fc.Arbitrary<TduTariff[]> = fc
  .uniqueArray(
    fc.record({
      monthlyCents: fc.nat(1500),
      rateMicrosPerKwh: fc.nat(90_000),
      status: fc.constantFrom("official" as const, "observed" as const),
      spanningPeriods: fc.constantFrom("by_day" as const, "whole_period_by_read_date" as const),
      dayInPeriod: fc.nat(36),
    }),
    {
      minLength: 1,
      maxLength: 3,
      // No utility has two official tariffs of one day.
      selector: ({ dayInPeriod, status }) => `${dayInPeriod} ${status}`,
    },
  )
  .map((rows) =>
    rows.map(({ dayInPeriod, ...row }, index) => ({
      ...sampleTariff,
      ...row,
      uuid: `0193a1b2-7c3d-7e4f-8a5b-6c7d8e9f0a0${index}`,
      effectiveOn: index === 0 ? "2020-01-01" : String(dayInPeriod),
    })),
  );

const invoiceLines: fc.Arbitrary<Extract<DeliverySource, { kind: "tdu_invoice" }>["lines"]> =
  fc.array(
    fc.record({
      code: fc.constantFrom(
        "delivery_monthly" as const,
        "delivery_per_kwh" as const,
        "nuclear_decommissioning" as const,
        "non_recurring" as const,
      ),
      description: fc.constantFrom("", "As the utility says"),
      rateMicrosPerKwh: fc.option(fc.nat(60_000)),
      amountCents: fc.integer({ min: -2000, max: 12_000 }),
    }),
    { maxLength: 6 },
  );

const taxes: fc.Arbitrary<Extract<TaxSource, { kind: "bill" }>> = fc
  .record({
    isInsideCityLimits: fc.boolean(),
    populationBand: fc.constantFrom(
      "up_to_1000" as const,
      "1001_to_2499" as const,
      "2500_to_9999" as const,
      "10000_or_more" as const,
    ),
    exemptions: fc.oneof(
      { arbitrary: fc.constant(undefined), weight: 4 },
      { arbitrary: fc.subarray(["gross_receipts", "sales_tax"] as const), weight: 1 },
    ),
    percents: fc.array(fc.oneof(fc.constantFrom(62_500, 17_500, 2_500), fc.nat(80_000)), {
      maxLength: 3,
    }),
    salesTaxRounding: fc.constantFrom("per_line" as const, "per_bill" as const),
  })
  .map(({ isInsideCityLimits, populationBand, exemptions, percents, salesTaxRounding }) => ({
    kind: "bill" as const,
    segment: "residential" as const,
    jurisdiction: {
      place: "Sample",
      isInsideCityLimits,
      populationBand: isInsideCityLimits ? populationBand : null,
      ...(exemptions !== undefined && { exemptions: [...exemptions] }),
    },
    salesTaxes: percents.map((percent, index) => ({
      authority: `A${index}`,
      percent: decimalText(percent, 4),
    })),
    salesTaxRounding,
  }));

/** What is taken away of one in eight bills; a charge that asks for it has to be refused. */
const hole = fc.constantFrom(
  "interval" as const,
  "day" as const,
  "generation interval" as const,
  "generation of a day" as const,
  "index value" as const,
  "index of a day" as const,
  "account" as const,
  "intervals" as const,
);
type Hole = typeof hole extends fc.Arbitrary<infer T> ? T : never;

function dig(
  { input, data, tariffRows: rows }: RandomBill,
  what: Hole | null,
  at: number,
): RandomBill {
  if (what === null || data === null) return { input, data, tariffRows: rows };
  const days = [...data.days];
  const index = at % days.length;
  const day = days[index];
  if (day === undefined) return { input, data, tariffRows: rows };
  const without = (values: Int32Array, value: number) => {
    const copy = Int32Array.from(values);
    copy[at % copy.length] = value;
    return copy;
  };
  const withDay = (changed: UsageDay) => {
    days[index] = changed;
    return { input, data: { ...data, days }, tariffRows: rows };
  };
  const withIndexes = (valuesOf: (values: Int32Array) => Int32Array | null) => ({
    input,
    data: {
      ...data,
      indexes: data.indexes.map(({ series, byDay }) => {
        const copy = new Map(byDay);
        const values = valuesOf(byDay.get(day.day) ?? new Int32Array(96));
        if (values === null) copy.delete(day.day);
        else copy.set(day.day, values);
        return { series, byDay: copy };
      }),
    },
    tariffRows: rows,
  });
  switch (what) {
    case "interval":
      return withDay({ ...day, consumptionWh: without(day.consumptionWh, MISSING_WH) });
    case "day":
      days.splice(index, 1);
      return { input, data: { ...data, days }, tariffRows: rows };
    case "generation interval":
      return day.generationWh === null
        ? { input, data, tariffRows: rows }
        : withDay({ ...day, generationWh: without(day.generationWh, MISSING_WH) });
    case "generation of a day":
      return withDay({ ...day, generationWh: null });
    case "index value":
      return withIndexes((values) => without(values, NO_PRICE));
    case "index of a day":
      return withIndexes(() => null);
    case "account":
      return { input: { ...input, account: null }, data, tariffRows: rows };
    case "intervals":
      return { input: { ...input, usage: null }, data: null, tariffRows: rows };
  }
}

/** kWh at which a plan's charges change: use on them and beside them is where rounding and bounds go wrong. */
function boundsOf({ pricing }: Pick<RatingInput, "pricing">): number[] {
  return pricing.components.flatMap((component) => {
    const fields: Partial<Record<string, unknown>> = component;
    const texts = [
      ...boundNames.map((name) => fields[name]),
      ...(component.kind === "tiered_energy" ? component.tiers.map(({ upToKwh }) => upToKwh) : []),
    ];
    return texts.flatMap((text) => (typeof text === "string" ? [parseKwh(text, "")] : []));
  });
}

/** The indexes that a plan names, each once. */
function seriesOf({ components }: RatingInput["pricing"]): string[] {
  const named = components.flatMap((component) => {
    if (component.kind === "indexed_energy") return [component.series];
    if (component.kind !== "export_buyback") return [];
    return component.price.kind === "indexed" ? [component.price.series] : [];
  });
  return [...new Set(named)];
}

const termination: fc.Arbitrary<(on: string) => RatingInput["termination"]> = fc
  .record({
    daysLeft: fc.oneof(
      fc.constantFrom(-1, 0, 1, 13, 14, 15),
      fc.integer({ min: -20, max: 40 }),
      fc.integer({ min: -20, max: 800 }),
    ),
    reason: fc.constantFrom(
      "switched_away" as const,
      "switched_away" as const,
      "moved_out" as const,
      "ended_by_retailer" as const,
    ),
    hasForwardingAddress: fc.boolean(),
    noticeDaysBefore: fc.option(fc.integer({ min: -3, max: 20 })),
  })
  .map(({ daysLeft, reason, hasForwardingAddress, noticeDaysBefore }) => (on) => ({
    endsOn: on,
    contractEndsOn: addDays(on, daysLeft),
    reason,
    hasForwardingAddress,
    changeNoticeSentOn: noticeDaysBefore === null ? null : addDays(on, -noticeDaysBefore),
  }));

/** Published prices around the begin of a cycle, some too late and some of another series or time. */
const publishedPrices: fc.Arbitrary<(from: string) => RatingInput["publishedPrices"]> = fc
  .array(
    fc.record({
      series: fc.constantFrom("S1", "S1", "S2"),
      fromDays: fc.integer({ min: -40, max: 3 }),
      length: fc.integer({ min: 1, max: 60 }),
      publishedDays: fc.oneof(fc.constant(0), fc.integer({ min: -50, max: 2 })),
      rateMicrosPerKwh: fc.nat(300_000),
    }),
    { maxLength: 6 },
  )
  .map(
    (prices) => (from) =>
      prices.map(({ series, fromDays, length, publishedDays, rateMicrosPerKwh }, index) => ({
        series,
        from: addDays(from, fromDays),
        until: addDays(from, fromDays + length),
        // At midnight and milliseconds after it: no two at once.
        publishedAt: startOfDay(addDays(from, publishedDays)).replace(".000Z", `.00${index}Z`),
        rateMicrosPerKwh,
      })),
  );

export const randomBill: fc.Arbitrary<RandomBill> = fc
  .constantFrom(false, false, false, false, true)
  .chain((isLabel) => {
    return fc
      .record({
        pricing: randomPricing(isLabel),
        period,
        rows: tariffRows,
        invoice: fc.oneof(fc.constant(null), invoiceLines),
        tax: taxes,
        isFirstCycle: fc.boolean(),
        published: publishedPrices,
        account: fc.record({
          deviceCount: fc.nat(6),
          revoking: fc.subarray(["no_autopay", "no_paperless", "email_invalid"] as const),
        }),
        ending: fc.oneof(fc.constant(null), termination),
        profile: fc.record({
          seed: fc.integer(),
          load: fc.constantFrom(
            ...([
              "even",
              "even",
              "even",
              "even",
              "even",
              "sparse",
              "sparse",
              "sparse",
              "none",
            ] as const),
          ),
          sun: fc.constantFrom("absent" as const, "midday" as const, "much" as const),
        }),
        billed: fc.oneof(
          fc.constant({ by: "sum" as const, value: 0 }),
          fc.record({ by: fc.constant("permille" as const), value: fc.nat(2500) }),
          fc.record({ by: fc.constant("bound" as const), value: fc.constantFrom(-1, 0, 0, 0, 1) }),
          fc.constant({ by: "bound" as const, value: 0 }),
          fc.record({ by: fc.constant("wh" as const), value: fc.nat(4_000_000) }),
          fc.record({ by: fc.constant("wh" as const), value: fc.nat(2 ** 31 - 1) }),
          fc.constant({ by: "wh" as const, value: 0 }),
        ),
        missing: fc.oneof(
          { arbitrary: fc.constant(null), weight: 7 },
          { arbitrary: hole, weight: 1 },
        ),
        at: fc.nat(10_000),
      })
      .map((drawn): RandomBill => {
        const { pricing, rows, invoice, tax, isFirstCycle, published, profile, billed } = drawn;
        const span = drawn.period;
        const dated = rows.map((row, index) =>
          index === 0
            ? row
            : { ...row, effectiveOn: addDays(span.from, Number(row.effectiveOn) - 2) },
        );
        const used = isLabel ? dated.slice(0, 1) : dated;
        const sun =
          profile.sun === "absent" &&
          pricing.components.some(({ kind }) => kind === "export_buyback")
            ? "midday"
            : profile.sun;
        const days = makeDays(span, { ...profile, sun });
        const slots = days.reduce((sum, day) => sum + day.consumptionWh.length, 0);
        const sumWh = days.reduce(
          (sum, { consumptionWh }) => sum + consumptionWh.reduce((all, wh) => all + wh, 0),
          0,
        );
        const bounds = boundsOf({ pricing });
        const bound = bounds[drawn.at % Math.max(bounds.length, 1)] ?? sumWh;
        const billedWh = {
          sum: () => sumWh,
          permille: () => Math.floor((sumWh * billed.value) / 1000),
          bound: () => Math.max(0, bound + billed.value),
          wh: () => billed.value,
        }[billed.by]();
        const spans = tariffSpans(used, span);
        if (spans === null) throw new Error("a tariff that does not cover the period");
        const [{ tariff }] = spans as [(typeof spans)[number]];
        const { monthlyCents, rateMicrosPerKwh } = tariff;
        const delivery: DeliverySource =
          isLabel && drawn.at % 3 === 0
            ? { kind: "stated", monthlyCents, rateMicrosPerKwh }
            : invoice === null || isLabel
              ? { kind: "tariff", spans }
              : { kind: "tdu_invoice", documentNumber: "T1", lines: invoice };
        const indexes = seriesOf(pricing).map((series) =>
          makeIndex(series, span, profile.seed + series.length),
        );
        const input: RatingInput = {
          pricing,
          planVersion: "RANDOM-1",
          period: span,
          billedWh,
          usage: isLabel ? null : { slots, sumWh, sha256: "00ff" },
          delivery,
          isQuote: isLabel,
          // Taxes are another question: a quote may have them, a comparison has none.
          taxes: (drawn.at % 5 === 0) !== isLabel ? { kind: "label" } : tax,
          isFirstCycle: isLabel || isFirstCycle,
          publishedPrices: published(span.from),
          indexes: indexes.map(({ series }) => ({ series, sha256: "00ff" })),
          account: isLabel ? null : { ...drawn.account, revoking: [...drawn.account.revoking] },
          termination: isLabel || drawn.ending === null ? null : drawn.ending(span.until),
        };
        const bill = { input, data: isLabel ? null : { days, indexes }, tariffRows: used };
        // With nothing drawn either, two things would be missing, and either could be named.
        const missing = sumWh === 0 ? null : drawn.missing;
        const dug = dig(bill, missing, drawn.at);
        // A counterexample is read by people: thousands of intervals are no help.
        const text = () => JSON.stringify({ ...dug.input, drawn: { ...profile, sun, missing } });
        return Object.assign(dug, { [fc.toStringMethod]: text });
      });
  });
