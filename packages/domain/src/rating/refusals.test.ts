import type { PricingComponent } from "@lamplight/contracts/model";
import { describe, expect, it } from "vitest";
import { isDomainError } from "../error.ts";
import { rateQuote } from "../plans/rate-quote.ts";
import { MISSING_WH } from "../usage/model.ts";
import { intervalsOf, steadyWh } from "./interval-data.cases.ts";
import { NO_PRICE, type RatingData, type RatingInput } from "./model.ts";
import { rate } from "./rate.ts";
import { ratingInputOf } from "./rating-input.cases.ts";

const june = { from: "2026-06-01", until: "2026-07-01" };
const { given, data } = intervalsOf(june, {
  importWh: steadyWh,
  exportWh: steadyWh,
  indexes: { LZ_NORTH: () => 30_000 },
});
const bundled: PricingComponent = { kind: "bundled_delivery" };
const flat: PricingComponent = { kind: "flat_energy", rateDollarsPerKwh: "0.1" };
const nights: PricingComponent = {
  kind: "time_of_use_energy",
  windows: [{ name: "Nights", hours: [{ from: "21:00", until: "06:00" }], rateDollarsPerKwh: "0" }],
  otherwise: { name: "Days", rateDollarsPerKwh: "0.18" },
};
const indexed: PricingComponent = {
  kind: "indexed_energy",
  series: "LZ_NORTH",
  seriesKind: "wholesale",
  labelIndexDollarsPerKwh: "0.05",
};
const buyback: PricingComponent = {
  kind: "export_buyback",
  price: { kind: "fixed", rateDollarsPerKwh: "0.063" },
  span: "cycle",
  offsets: "whole_bill",
};
const variable: PricingComponent = {
  kind: "variable_energy",
  series: "HOUSE",
  firstCycleRateDollarsPerKwh: "0.09",
};

/** Why a bill is refused, or that it is not. */
function reasonOf(
  components: PricingComponent[],
  change: Partial<RatingInput> = {},
  behind: RatingData | null = data,
): string {
  const pricing = { components: [...components, bundled] };
  try {
    rate(ratingInputOf({ pricing, ...given, ...change }), behind);
    return "priced";
  } catch (error) {
    if (isDomainError(error, "unpriced")) return error.details.reason;
    throw error;
  }
}

type Day = RatingData["days"][number];

/** The period with something else on its 15th. */
function with15th(change: (day: Day) => Day[]): RatingData {
  return {
    ...data,
    days: data.days.flatMap((day) => (day.day === "2026-06-15" ? change(day) : [day])),
  };
}

function withSlot(values: Int32Array, value: number): Int32Array {
  const copy = Int32Array.from(values);
  copy[40] = value;
  return copy;
}

const withoutInterval = with15th((day) => [
  { ...day, consumptionWh: withSlot(day.consumptionWh, MISSING_WH) },
]);
const withoutDay = with15th(() => []);
const withoutGeneration = with15th((day) => [{ ...day, generationWh: null }]);
const withoutGenerationInterval = with15th((day) => [
  { ...day, generationWh: withSlot(day.generationWh ?? new Int32Array(96), MISSING_WH) },
]);

/** The index with something else on the 15th. */
function withIndex(change: (values: Int32Array) => Int32Array | null): RatingData {
  const indexes = data.indexes.map(({ series, byDay }) => {
    const copy = new Map(byDay);
    const values = change(byDay.get("2026-06-15") ?? new Int32Array(96));
    if (values === null) copy.delete("2026-06-15");
    else copy.set("2026-06-15", values);
    return { series, byDay: copy };
  });
  return { ...data, indexes };
}

const reasonAt = (...publishedPrices: RatingInput["publishedPrices"][number][]) =>
  reasonOf([variable], { isFirstCycle: false, publishedPrices });

const quoteNights = () =>
  rateQuote({ components: [nights, bundled] }, null, 1_000_000, "2026-06-01");

describe("nothing is ever charged at zero because something is missing", () => {
  it.each([
    ["by time", nights],
    ["at an index", indexed],
  ])("intervals of a price %s: one, a day, or all of them", (_, energy) => {
    expect(reasonOf([energy])).toBe("priced");
    expect(reasonOf([energy], {}, withoutInterval)).toBe("intervals_missing");
    expect(reasonOf([energy], {}, withoutDay)).toBe("intervals_missing");
    expect(reasonOf([energy], { usage: null }, null)).toBe("intervals_missing");
  });

  it.each([
    ["by time", nights],
    ["at an index", indexed],
  ])("billed energy at a price %s, and intervals of zero", (_, energy) => {
    const empty = intervalsOf(june, { importWh: () => 0, indexes: { LZ_NORTH: () => 30_000 } });
    const none = { ...empty.given, billedWh: 0 };
    expect(reasonOf([energy], none, empty.data)).toBe("priced");
    expect(reasonOf([energy], { ...none, billedWh: 1 }, empty.data)).toBe("intervals_missing");
  });

  it("intervals that no price asks for are no reason", () => {
    expect(reasonOf([flat], {}, withoutInterval)).toBe("priced");
    expect(reasonOf([flat], { usage: null }, null)).toBe("priced");
    expect(reasonOf([nights], {}, withoutGenerationInterval)).toBe("priced");
    expect(reasonOf([nights], {}, withoutGeneration)).toBe("priced");
  });

  it("generation that the plan buys: an interval, or the channel of a day", () => {
    expect(reasonOf([flat, buyback])).toBe("priced");
    expect(reasonOf([flat, buyback], {}, withoutGenerationInterval)).toBe("generation_missing");
    expect(reasonOf([flat, buyback], {}, withoutGeneration)).toBe("generation_missing");
    expect(reasonOf([flat, buyback], {}, withoutInterval)).toBe("intervals_missing");
    expect(reasonOf([flat, buyback], { usage: null }, null)).toBe("intervals_missing");
  });

  it("values of an index: an interval, a day, or the whole series", () => {
    const atIndex: PricingComponent = {
      ...buyback,
      price: { kind: "indexed", series: "LZ_NORTH", seriesKind: "wholesale" },
    };
    for (const components of [[indexed], [flat, atIndex]]) {
      expect(reasonOf(components)).toBe("priced");
      const gap = withIndex((values) => withSlot(values, NO_PRICE));
      expect(reasonOf(components, {}, gap)).toBe("price_missing");
      expect(
        reasonOf(
          components,
          {},
          withIndex(() => null),
        ),
      ).toBe("price_missing");
      expect(reasonOf(components, {}, { ...data, indexes: [] })).toBe("price_missing");
    }
  });

  it("delivery charges that the plan passes on", () => {
    const pricing = { components: [flat, { kind: "delivery_pass_through" as const }] };
    const input = ratingInputOf({ pricing, ...given, delivery: { kind: "none" } });
    expect(() => rate(input)).toThrow(expect.objectContaining({ code: "unpriced" }));
  });

  it("a price for the cycle: none, one of another time, or one published once the cycle had begun", () => {
    const price = {
      series: "HOUSE",
      from: "2026-06-01",
      until: "2026-07-01",
      publishedAt: "2026-06-01T04:59:59.999Z",
      rateMicrosPerKwh: 110_000,
    };
    expect(reasonAt(price)).toBe("priced");
    expect(reasonAt()).toBe("price_unpublished");
    expect(reasonAt({ ...price, series: "OTHER" })).toBe("price_unpublished");
    expect(reasonAt({ ...price, until: "2026-06-01" })).toBe("price_unpublished");
    expect(reasonAt({ ...price, from: "2026-06-02" })).toBe("price_unpublished");
    // Midnight of 1 June, local time: the cycle has begun.
    expect(reasonAt({ ...price, publishedAt: "2026-06-01T05:00:00.000Z" })).toBe(
      "price_unpublished",
    );
  });

  it("what the account has and does", () => {
    const device: PricingComponent = {
      kind: "device_credit",
      name: "Battery",
      dollarsPerDevice: "10",
      maxDevices: 3,
      labelDevices: 1,
    };
    const autopay: PricingComponent = {
      kind: "bill_credit",
      name: "Auto Pay",
      dollarsPerCycle: "5",
      revokedWhen: ["no_autopay"],
    };
    for (const component of [device, autopay]) {
      expect(reasonOf([flat, component])).toBe("account_facts_missing");
      const account = { deviceCount: 1, revoking: [] };
      expect(reasonOf([flat, component], { account })).toBe("priced");
    }
  });

  it("an hour in no window, where energy was drawn in it", () => {
    const { otherwise: _, ...only } = nights;
    expect(reasonOf([only])).toBe("no_window");
    const dark = intervalsOf(june, { importWh: (hour) => (hour < 6 ? 250 : 0) });
    expect(reasonOf([only], dark.given, dark.data)).toBe("priced");
  });

  it("shares of use that a label has to state", () => {
    expect(quoteNights).toThrow(
      expect.objectContaining({ details: { reason: "label_share_missing", what: "Nights" } }),
    );
  });

  it("what a label can state and no bill can charge yet", () => {
    const prepaid: PricingComponent = { kind: "prepaid_daily_charge", dollarsPerDay: "0.85" };
    const vehicle: PricingComponent = {
      kind: "vehicle_charging_allowance",
      name: "Free charging",
      dollarsPerVehicle: "25",
      labelKwh: "300",
    };
    expect(reasonOf([flat, prepaid])).toBe("not_billable");
    expect(reasonOf([flat, vehicle])).toBe("not_billable");
  });
});
