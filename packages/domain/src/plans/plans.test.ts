import type { PlanPricing, PricingComponent, Segment, TduTariff } from "@lamplight/contracts/model";
import { planPricingSchema } from "@lamplight/contracts/model";
import { describe, expect, it } from "vitest";
import { isDomainError } from "../error.ts";
import { parseCents } from "../money/parse-cents.ts";
import { parseMicros } from "../money/parse-micros.ts";
import { sampleTariff } from "../rating/rating-input.cases.ts";
import { averagePrices } from "./average-prices.ts";
import { labelCases } from "./labels.cases.ts";
import { listCliffs } from "./list-cliffs.ts";
import { rateQuote, type QuotedTariff } from "./rate-quote.ts";
import { pricingProblems, validatePricing } from "./validate-pricing.ts";

const on = "2026-03-01";
const flat: PricingComponent = { kind: "flat_energy", rateDollarsPerKwh: "0.1" };
const base: PricingComponent = { kind: "base_charge", dollarsPerCycle: "4.95" };
const delivery: PricingComponent = { kind: "delivery_pass_through" };
const bundled: PricingComponent = { kind: "bundled_delivery" };

function tariffOf(monthlyDollars: string, dollarsPerKwh: string): TduTariff {
  return {
    ...sampleTariff,
    monthlyCents: parseCents(monthlyDollars),
    rateMicrosPerKwh: parseMicros(dollarsPerKwh, "dollarsPerKwh"),
  };
}

function averagesOf(
  pricing: PlanPricing,
  tariff: QuotedTariff,
  segment: Segment = "residential",
): string[] {
  return averagePrices(pricing, tariff, { segment, on }).map(({ centsPerKwh }) => centsPerKwh);
}

describe("average prices come out as published labels print them", () => {
  it.each(labelCases)("$label", ({ pricing, delivery: charges, averages }) => {
    expect(planPricingSchema.parse(pricing)).toEqual(pricing);
    expect(pricingProblems(pricing, { segment: "residential", isForSale: false })).toEqual([]);
    const tariff =
      charges === null ? null : tariffOf(charges.monthlyDollars, charges.dollarsPerKwh);
    expect(averagesOf(pricing, tariff)).toEqual(averages);
  });

  it("without delivery where it is bundled into the energy price", () => {
    const pricing: PlanPricing = { components: [flat, bundled] };
    expect(averagesOf(pricing, tariffOf("4.23", "0.056032"))).toEqual(["10.0", "10.0", "10.0"]);
    expect(averagesOf(pricing, null)).toEqual(["10.0", "10.0", "10.0"]);
  });

  it("at other uses for small commercial customers", () => {
    const pricing: PlanPricing = { components: [flat, base, bundled] };
    expect(averagesOf(pricing, null, "small_commercial")).toEqual(["10.3", "10.2", "10.1"]);
  });

  it.each(labelCases)("from delivery charges that are only stated: $label", (labelCase) => {
    if (labelCase.delivery === null) return;
    const { uuid, monthlyCents, rateMicrosPerKwh } = tariffOf(
      labelCase.delivery.monthlyDollars,
      labelCase.delivery.dollarsPerKwh,
    );
    const stated = { monthlyCents, rateMicrosPerKwh };
    expect(averagesOf(labelCase.pricing, stated)).toEqual(labelCase.averages);
    // A trace names no row of a tariff that nobody knows.
    const traces = JSON.stringify(
      rateQuote(labelCase.pricing, stated, 1_000_000, on).lines.map(({ trace }) => trace),
    );
    expect(traces).toContain("stated_delivery");
    expect(traces).not.toContain(uuid);
  });

  it("of an index not below its floor", () => {
    const indexed: PricingComponent = {
      kind: "indexed_energy",
      series: "LZ_NORTH",
      seriesKind: "wholesale",
      multiplier: "0.5",
      adderDollarsPerKwh: "0.01",
      floorDollarsPerKwh: "0.04",
      labelIndexDollarsPerKwh: "0.05",
    };
    expect(averagesOf({ components: [indexed, bundled] }, null)).toEqual(["4.0", "4.0", "4.0"]);
  });

  it("not where delivery is passed on and unknown", () => {
    expect(() => averagesOf({ components: [flat, delivery] }, null)).toThrow("price needs");
  });
});

/** Problems as `path: reason`, of a product that is to be sold. */
function problemsOf(components: PricingComponent[], segment: Segment = "residential"): string[] {
  return pricingProblems({ components }, { segment, isForSale: true }).map(
    ({ path, reason }) => `${path}: ${reason}`,
  );
}

const tiered = (...tiers: [string, string?][]): PricingComponent => ({
  kind: "tiered_energy",
  basis: "marginal",
  tiers: tiers.map(([aboveKwh, upToKwh]) => ({
    aboveKwh,
    ...(upToKwh !== undefined && { upToKwh }),
    rateDollarsPerKwh: "0.1",
  })),
});

const rateDollarsPerKwh = "0.1";
const nights = {
  name: "Nights",
  hours: [{ from: "21:00", until: "06:00" }],
  rateDollarsPerKwh: "0",
};
const weekends = { name: "Weekends", weekdays: ["saturday", "sunday"] as const, rateDollarsPerKwh };
const days = { name: "Days", rateDollarsPerKwh };

function byTime(
  energy: Omit<Extract<PricingComponent, { kind: "time_of_use_energy" }>, "kind">,
): PricingComponent {
  return { kind: "time_of_use_energy", ...energy };
}

const isPricing = (component: object) =>
  planPricingSchema.safeParse({ components: [component] }).success;

describe("pricing", () => {
  it.each<[string, PricingComponent[]]>([
    ["of energy, base charge and delivery", [flat, base, delivery]],
    ["with bundled delivery", [flat, bundled]],
    ["of six decimals and a zero", [{ ...flat, rateDollarsPerKwh: "0.1234560" }, delivery]],
    [
      "of tiers that follow each other",
      [tiered(["0", "500"], ["500", "1000"], ["1000"]), delivery],
    ],
    ["of windows with a rest", [byTime({ windows: [nights], otherwise: days }), delivery]],
    [
      "of windows that overlap where that is said",
      [
        byTime({
          windows: [{ ...weekends, weekdays: [...weekends.weekdays] }, nights],
          otherwise: days,
          overlaps: "first_match",
        }),
        { ...delivery, waivedWindows: ["Nights"] },
      ],
    ],
    [
      "of a wholesale index for exports",
      [
        flat,
        delivery,
        {
          kind: "export_buyback",
          price: { kind: "indexed", series: "LZ_NORTH", seriesKind: "wholesale" },
          span: "interval",
          offsets: "energy",
        },
      ],
    ],
  ])("%s can be offered", (_, components) => {
    expect(problemsOf(components)).toEqual([]);
  });

  const wholesale: PricingComponent = {
    kind: "indexed_energy",
    series: "LZ_NORTH",
    seriesKind: "wholesale",
    labelIndexDollarsPerKwh: "0.05",
  };

  it.each<[PricingComponent[], string[]]>([
    [[base, delivery], ["components: must have exactly one price of energy"]],
    [[flat], ["components: must have exactly one of delivery_pass_through and bundled_delivery"]],
    [
      [flat, delivery, bundled],
      ["components: must have exactly one of delivery_pass_through and bundled_delivery"],
    ],
    [[flat, base, base, delivery], ["components[2]: base_charge may stand 1 times at most"]],
    [
      [{ ...flat, rateDollarsPerKwh: "0.1234567" }, delivery],
      ["components[0].rateDollarsPerKwh: must be dollars with at most 6 decimals"],
    ],
    [
      [flat, { ...base, dollarsPerCycle: "4.951" }, delivery],
      ["components[1].dollarsPerCycle: must be dollars with at most 2 decimals"],
    ],
    [
      [tiered(["0", "500"], ["600"]), delivery],
      ["components[0].tiers[1].aboveKwh: leaves a gap: it must be the end of tier 0"],
    ],
    [
      [tiered(["0", "500"], ["400"]), delivery],
      ["components[0].tiers[1].aboveKwh: overlaps: it must be the end of tier 0"],
    ],
    [[tiered(["100"]), delivery], ["components[0].tiers[0].aboveKwh: leaves a gap: it must be 0"]],
    [
      [tiered(["0", "500"], ["500", "1000"]), delivery],
      [
        "components[0].tiers[1].upToKwh: the last tier must have no end, or use above it has no price",
      ],
    ],
    [
      [tiered(["0", "0"], ["0"]), delivery],
      ["components[0].tiers[0].upToKwh: must be more than aboveKwh"],
    ],
    [
      [
        byTime({ windows: [{ ...weekends, weekdays: ["saturday"] }, nights], otherwise: days }),
        delivery,
      ],
      [
        'components[0].windows[1]: overlaps window 0 on saturday 00:00 in month 1; say "overlaps": "first_match" where that is meant',
      ],
    ],
    [
      [byTime({ windows: [nights] }), delivery],
      [
        "components[0].windows: sunday 06:00 in month 1 is in no window, and there is no price otherwise",
      ],
    ],
    [
      [
        byTime({
          windows: [
            { ...nights, months: [1] },
            { ...nights, name: "Again" },
          ],
          otherwise: days,
          overlaps: "first_match",
        }),
        delivery,
      ],
      [],
    ],
    [
      [
        byTime({
          windows: [nights, { ...nights, name: "Again" }],
          otherwise: days,
          overlaps: "first_match",
        }),
        delivery,
      ],
      ["components[0].windows[1]: never applies: earlier windows take all of it"],
    ],
    [
      [byTime({ windows: [{ name: "All", rateDollarsPerKwh }], otherwise: days }), delivery],
      ["components[0].otherwise: never applies: the windows take every hour"],
    ],
    [
      [
        byTime({
          windows: [{ ...nights, labelShare: "0.3" }],
          otherwise: { ...days, labelShare: "0.6" },
        }),
        delivery,
      ],
      ["components[0].windows: labelShares must add up to 1"],
    ],
    [
      [byTime({ windows: [{ ...nights, labelShare: "0.3" }], otherwise: days }), delivery],
      ["components[0].windows: must state a labelShare in each window, or in none"],
    ],
    [
      [
        byTime({
          windows: [{ name: "Nights", hours: nights.hours }],
          otherwise: { ...days, name: "Nights" },
        }),
        delivery,
      ],
      [
        "components[0].windows[0]: must have exactly one of rateDollarsPerKwh, tiers",
        "components[0].windows: two windows have one name",
      ],
    ],
    [
      [flat, { ...delivery, waivedWindows: ["Nights"] }],
      ["components[1].waivedWindows[0]: is no window of the energy price"],
    ],
    [
      [flat, delivery, { kind: "usage_credit", name: "Credit", dollars: "35" }],
      ["components[2]: must have one of atLeastKwh, moreThanKwh, atMostKwh, lessThanKwh"],
    ],
    [
      [
        flat,
        delivery,
        { kind: "usage_credit", name: "Credit", dollars: "35", moreThanKwh: "10", atMostKwh: "10" },
      ],
      ["components[2]: no use lies within its bounds"],
    ],
    [
      [flat, delivery, { kind: "bill_credit", name: "Credit" }],
      ["components[2]: must have exactly one of dollarsPerCycle, dollarsPerKwh"],
    ],
    [
      [wholesale, delivery],
      [
        "components[0].seriesKind: a wholesale index may not price a residential customer's import (PURA 39.110)",
      ],
    ],
    [
      [flat, delivery, { kind: "prepaid_daily_charge", dollarsPerDay: "0.85" }],
      ["components[2]: prepaid_daily_charge can be stated on a label, and cannot be sold yet"],
    ],
  ])("%j: %j", (components, problems) => {
    expect(problemsOf(components)).toEqual(problems);
  });

  it("of a wholesale index is for small commercial customers", () => {
    expect(problemsOf([wholesale, delivery], "small_commercial")).toEqual([]);
  });

  it("is refused with every problem at once", () => {
    try {
      validatePricing({ components: [base, base] }, "residential");
      expect.unreachable();
    } catch (error) {
      if (!isDomainError(error, "pricing_invalid")) throw error;
      expect(error.details.problems.length).toBe(3);
    }
  });

  it("with negative figures or unknown fields is none", () => {
    expect(isPricing(flat)).toBe(true);
    expect(isPricing({ ...flat, rateDollarsPerKwh: "-0.1" })).toBe(false);
    expect(isPricing({ ...base, dollarsPerCycle: "-1" })).toBe(false);
    expect(isPricing({ ...flat, discount: "0.01" })).toBe(false);
  });
});

const cliffsOf = (...components: PricingComponent[]) =>
  listCliffs({ components: [...components, bundled] }, null, on).map(
    ({ fromKwh, toKwh, changeCents }) => [fromKwh, toKwh, changeCents],
  );

describe("cliffs", () => {
  it("are none of a flat price, and none of a fee below a dollar", () => {
    expect(cliffsOf(flat, base)).toEqual([]);
    expect(
      cliffsOf(flat, { kind: "minimum_usage_fee", dollars: "0.80", lessThanKwh: "500" }),
    ).toEqual([]);
  });

  it("stand where an inclusive or an exclusive bound is reached", () => {
    const credit = { kind: "usage_credit", name: "Credit", dollars: "35" } as const;
    expect(cliffsOf(flat, { ...credit, atLeastKwh: "1000" })).toEqual([[999, 1000, -3490]]);
    expect(cliffsOf(flat, { ...credit, moreThanKwh: "1000" })).toEqual([[1000, 1001, -3490]]);
    expect(cliffsOf(flat, { ...credit, atLeastKwh: "999.5" })).toEqual([[999, 1000, -3490]]);
    expect(cliffsOf(flat, { ...credit, atLeastKwh: "1000", atMostKwh: "2000" })).toEqual([
      [999, 1000, -3490],
      [2000, 2001, 3510],
    ]);
  });

  it("stand lower where bounds slide in a cycle longer than the quote's 30 days", () => {
    const credit = {
      kind: "usage_credit",
      name: "Credit",
      dollars: "35",
      atLeastKwh: "1000",
      shortCycle: { referenceDays: 40, slides: "amount_and_thresholds" },
    } as const;
    // $35 and 1,000 kWh at 30 of 40 days: $26.25 from 750 kWh on, which itself costs 10 cents.
    expect(cliffsOf(flat, credit)).toEqual([[749, 750, -2615]]);
  });

  it("stand where all use falls into another tier, and not where only what is above does", () => {
    const tiers = [
      { aboveKwh: "0", upToKwh: "1000", rateDollarsPerKwh: "0.1" },
      { aboveKwh: "1000", rateDollarsPerKwh: "0.12" },
    ];
    expect(cliffsOf({ kind: "tiered_energy", basis: "marginal", tiers })).toEqual([]);
    expect(cliffsOf({ kind: "tiered_energy", basis: "whole_usage", tiers })).toEqual([
      [1000, 1001, 2012],
    ]);
    const windows = [
      {
        name: "Nights",
        hours: nights.hours,
        tiers,
        basis: "whole_usage" as const,
        labelShare: "0.4",
      },
    ];
    const otherwise = { ...days, labelShare: "0.6" };
    // 1000 kWh at night are 2500 kWh of the cycle.
    expect(cliffsOf(byTime({ windows, otherwise }))).toEqual([[2500, 2501, 2011]]);
  });
});
