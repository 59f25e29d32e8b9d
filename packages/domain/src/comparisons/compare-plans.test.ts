import type { PlanPricing, PricingComponent } from "@lamplight/contracts/model";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { eachDay } from "../calendar/each-day.ts";
import { localQuartersOf } from "../calendar/local-quarters-of.ts";
import { sampleTariff } from "../rating/rating-input.cases.ts";
import { makeUsageDay } from "../usage/make-usage-day.ts";
import type { UsageDay } from "../usage/model.ts";
import { comparePlans } from "./compare-plans.ts";
import type { ComparablePlan, ComparisonFacts, PlanCost } from "./model.ts";
import { usageMonths } from "./usage-months.ts";

const nightQuarters = 24;

/** Watts of the night until 06:00 and of the day, by the clock; the same every day. */
function usageOf(
  from: string,
  until: string,
  { nightWh = 100, dayWh = 400, exportWh = null as number | null } = {},
): UsageDay[] {
  return eachDay(from, until).map((day) => {
    const quarters = localQuartersOf(day);
    const consumptionWh = Int32Array.from(quarters, (quarter) =>
      quarter < nightQuarters ? nightWh : dayWh,
    );
    const generationWh = exportWh === null ? null : new Int32Array(quarters.length).fill(exportWh);
    return makeUsageDay({ day, consumptionWh, generationWh, quality: null });
  });
}

const year = usageOf("2025-10-01", "2026-10-01");

function factsOf(days: readonly UsageDay[], more: Partial<ComparisonFacts> = {}): ComparisonFacts {
  return { months: usageMonths(days), deviceCount: 0, publishedPrices: [], indexes: [], ...more };
}

function planOf(version: string, ...components: PricingComponent[]): ComparablePlan {
  const pricing: PlanPricing = { components: [...components, { kind: "delivery_pass_through" }] };
  return { version, pricing, tariffs: [sampleTariff] };
}

const flat = (rateDollarsPerKwh = "0.1"): PricingComponent => ({
  kind: "flat_energy",
  rateDollarsPerKwh,
});
const freeNights: PricingComponent = {
  kind: "time_of_use_energy",
  windows: [
    {
      name: "Nights",
      rateDollarsPerKwh: "0",
      hours: [{ from: "00:00", until: "06:00" }],
      labelShare: "0.1",
    },
  ],
  otherwise: { name: "Days", rateDollarsPerKwh: "0.15", labelShare: "0.9" },
};
const buyback: PricingComponent = {
  kind: "export_buyback",
  price: { kind: "fixed", rateDollarsPerKwh: "0.05" },
  span: "interval",
  offsets: "whole_bill",
};
const indexed: PricingComponent = {
  kind: "indexed_energy",
  series: "LZ_NORTH",
  seriesKind: "public_index",
  labelIndexDollarsPerKwh: "0.03",
};

/** The cost of the only plan. */
function costOf(plan: ComparablePlan, facts: ComparisonFacts): PlanCost {
  const { compared, notComparable } = comparePlans([plan], facts);
  expect(notComparable).toEqual([]);
  const cost = compared[0]?.cost;
  if (cost === undefined) throw new Error("the plan has no cost");
  return cost;
}

/** The reason why the only plan has no cost. */
function faultOf(plan: ComparablePlan, facts: ComparisonFacts) {
  const { compared, notComparable } = comparePlans([plan], facts);
  expect(compared).toEqual([]);
  return notComparable[0]?.fault;
}

const roundHalfUp = (nanos: bigint) => Number((nanos + 5_000_000n) / 10_000_000n);

describe("a flat plan", () => {
  it("costs in each month what a pencil makes of it, and in the year their sum", () => {
    const plan = planOf("flat", flat("0.0934"), { kind: "base_charge", dollarsPerCycle: "4.95" });
    const cost = costOf(plan, factsOf(year));
    expect(cost.months).toHaveLength(12);
    for (const { month, costCents, deliveryCents, energy, charges } of cost.months) {
      const wh = BigInt(month.importWh);
      const energyCents = roundHalfUp(wh * 93_400n);
      const delivery = 423 + roundHalfUp(wh * 56_032n);
      expect(energy).toEqual([
        { label: "Energy Charge", importWh: month.importWh, amountCents: energyCents },
      ]);
      expect(deliveryCents).toBe(delivery);
      expect(charges).toEqual([{ code: "base_charge", label: "Base Charge", amountCents: 495 }]);
      expect(costCents).toBe(energyCents + delivery + 495);
    }
    expect(cost.costCents).toBe(cost.months.reduce((sum, { costCents }) => sum + costCents, 0));
    expect(cost.charges).toEqual([
      { code: "base_charge", label: "Base Charge", amountCents: 12 * 495, months: 12 },
    ]);
    // 9.34 + 5.6032 cents, and 9.18 dollars a month over about 949 kWh.
    expect(cost.averageCentsPerKwh).toBe("15.9");
  });
});

describe("what windows did", () => {
  it("is told by month, with the kWh of both clock changes", () => {
    const { months, energy } = costOf(planOf("nights", freeNights), factsOf(year));
    const byMonth = new Map(months.map((cost) => [cost.month.month, cost]));
    const nights = (month: string) => byMonth.get(month)?.energy[0];
    expect(nights("2026-01")).toEqual({
      label: "Energy Charge: Nights",
      importWh: 31 * 24 * 100,
      amountCents: 0,
    });
    // In autumn an hour of the night comes twice, in spring one does not come.
    expect(nights("2025-11")?.importWh).toBe((30 * 24 + 4) * 100);
    expect(nights("2026-03")?.importWh).toBe((31 * 24 - 4) * 100);
    expect(byMonth.get("2026-03")?.energy[1]?.importWh).toBe(31 * 72 * 400);
    expect(energy).toEqual([
      { label: "Energy Charge: Nights", importWh: 365 * 24 * 100, amountCents: 0 },
      {
        label: "Energy Charge: Days",
        importWh: 365 * 72 * 400,
        amountCents: months.reduce((sum, cost) => sum + (cost.energy[1]?.amountCents ?? 0), 0),
      },
    ]);
  });
});

describe("credits and fees", () => {
  const credit: PricingComponent = {
    kind: "usage_credit",
    name: "Big Saver",
    dollars: "50",
    atLeastKwh: "950",
  };

  it("are in the months in which they applied, and their cliff was near in the others too", () => {
    const cost = costOf(planOf("credit", flat(), credit), factsOf(year));
    const withCredit = cost.months.filter(({ charges }) => charges.length > 0);
    // Those of 31 days: 967.2 kWh, others 936 at most.
    expect(withCredit).toHaveLength(7);
    for (const { month } of withCredit) expect(month.importWh).toBeGreaterThanOrEqual(950_000);
    expect(cost.charges).toEqual([
      { code: "usage_credit", label: "Big Saver", amountCents: -5000 * 7, months: 7 },
    ]);
    expect(cost.nearCliffs).toHaveLength(1);
    expect(cost.nearCliffs[0]).toMatchObject({ fromKwh: 949, toKwh: 950 });
    expect(cost.nearCliffs[0]?.changeCents).toBeLessThan(-4900);
    expect(cost.nearCliffs[0]?.months).toHaveLength(12);
  });

  it("have no cliff that is near where nobody comes near it", () => {
    const far = { ...credit, atLeastKwh: "2000" };
    expect(costOf(planOf("far", flat(), far), factsOf(year)).nearCliffs).toEqual([]);
  });

  it("for devices are for those that are there, not for those that a label assumes", () => {
    const devices: PricingComponent = {
      kind: "device_credit",
      name: "Battery",
      dollarsPerDevice: "33.333",
      maxDevices: 3,
      labelDevices: 3,
    };
    const plan = planOf("devices", flat(), devices);
    expect(costOf(plan, factsOf(year)).charges).toEqual([]);
    const [charge] = costOf(plan, factsOf(year, { deviceCount: 2 })).charges;
    expect(charge).toMatchObject({ code: "device_credit", amountCents: -6667 * 12, months: 12 });
  });
});

describe("export", () => {
  const sunny = usageOf("2025-10-01", "2026-10-01", { exportWh: 50 });

  it("is credited beside the import, and is not in the average", () => {
    const plain = costOf(planOf("plain", flat()), factsOf(sunny));
    const cost = costOf(planOf("solar", flat(), buyback), factsOf(sunny));
    for (const { month, exportCents } of cost.months) {
      expect(month.exportWh).toBe(month.usage.slots * 50);
      expect(exportCents).toBe(-roundHalfUp(BigInt(month.usage.slots) * 50n * 50_000n));
    }
    expect(plain.exportCents).toBe(0);
    expect(cost.costCents).toBe(plain.costCents + cost.exportCents);
    expect(cost.averageCentsPerKwh).toBe(plain.averageCentsPerKwh);
  });

  it("that nobody measured is not taken for none", () => {
    expect(faultOf(planOf("solar", flat(), buyback), factsOf(year))).toMatchObject({
      reason: "generation_missing",
    });
  });
});

describe("a plan without a price", () => {
  const index = new Map(
    year.map(({ day, consumptionWh }) => [day, new Int32Array(consumptionWh.length).fill(30_000)]),
  );

  it("is told with its reason: an index without values, and comes back with them", () => {
    const plan = planOf("index", indexed);
    expect(faultOf(plan, factsOf(year))).toEqual({
      reason: "price_missing",
      what: "no values of LZ_NORTH",
    });
    const indexes = [{ series: "LZ_NORTH", byDay: index }];
    expect(costOf(plan, factsOf(year, { indexes })).energy[0]?.amountCents).toBe(
      costOf(planOf("same", flat("0.03")), factsOf(year)).energy[0]?.amountCents,
    );
    const [day = ""] = [...index.keys()].slice(40);
    const gap = [{ series: "LZ_NORTH", byDay: new Map([...index].filter(([at]) => at !== day)) }];
    expect(faultOf(plan, factsOf(year, { indexes: gap }))?.what).toContain(day);
  });

  it.each<[string, ComparablePlan, string]>([
    [
      "a price that nobody published",
      planOf("v", { kind: "variable_energy", series: "V", firstCycleRateDollarsPerKwh: "0.1" }),
      "price_unpublished",
    ],
    ["delivery before the tariff", { ...planOf("d", flat()), tariffs: [] }, "price_missing"],
    [
      "a vehicle that a label assumes",
      planOf("ev", flat(), {
        kind: "vehicle_charging_allowance",
        name: "Drive",
        dollarsPerVehicle: "25",
        labelKwh: "300",
      }),
      "not_billable",
    ],
  ])("of %s", (_, plan, reason) => {
    expect(faultOf(plan, factsOf(year))).toMatchObject({ reason });
  });

  it("does not keep others from being compared", () => {
    const plans = [planOf("index", indexed), planOf("flat", flat())];
    const { compared, notComparable } = comparePlans(plans, factsOf(year));
    expect(compared.map(({ plan }) => plan.version)).toEqual(["flat"]);
    expect(notComparable.map(({ plan }) => plan.version)).toEqual(["index"]);
  });
});

const sum = (parts: readonly { amountCents: number }[]) =>
  parts.reduce((total, { amountCents }) => total + amountCents, 0);

describe("many plans", () => {
  it("come the cheapest first, and equal ones as they were given", () => {
    const plans = [
      planOf("c", flat("0.12")),
      planOf("b", flat()),
      planOf("a", flat()),
      planOf("d", freeNights),
    ];
    const { compared } = comparePlans(plans, factsOf(year));
    expect(compared.map(({ plan }) => plan.version)).toEqual(["b", "a", "c", "d"]);
  });

  it("are rated in complete months only, and nothing stands for the others", () => {
    const months = usageMonths(year);
    const days = year.filter(({ day }) => day !== "2026-02-11");
    const whole = costOf(planOf("flat", flat()), factsOf(year));
    const cost = costOf(planOf("flat", flat()), factsOf(days));
    expect(cost.months.map(({ month }) => month.month)).toEqual(
      months.map(({ month }) => month).filter((month) => month !== "2026-02"),
    );
    const february = whole.months.find(({ month }) => month.month === "2026-02");
    expect(cost.costCents).toBe(whole.costCents - (february?.costCents ?? 0));
  });

  it("have parts that add up, whatever the use", () => {
    const plan = planOf(
      "all",
      freeNights,
      { kind: "base_charge", dollarsPerCycle: "4.95" },
      { kind: "usage_credit", name: "Saver", dollars: "30", atLeastKwh: "500" },
      { kind: "usage_credit", name: "Saver", dollars: "20", atLeastKwh: "900" },
      { kind: "minimum_usage_fee", dollars: "9.95", lessThanKwh: "300" },
      buyback,
    );
    const anyUse = fc.record({
      nightWh: fc.nat(800),
      dayWh: fc.nat(800),
      exportWh: fc.nat(300),
    });
    fc.assert(
      fc.property(anyUse, (use) => {
        const cost = costOf(plan, factsOf(usageOf("2026-02-01", "2026-04-01", use)));
        for (const part of [cost, ...cost.months]) {
          expect(sum(part.energy) + sum(part.charges) + part.deliveryCents + part.exportCents).toBe(
            part.costCents,
          );
        }
      }),
      { numRuns: 40 },
    );
  });
});
