import type { EnergyComponent, PlanPricing, PricingComponent } from "@lamplight/contracts/model";
import { describe, expect, it } from "vitest";
import { sampleTariff } from "../rating/rating-input.cases.ts";
import { averagePricesAt } from "./average-prices-at.ts";
import { buybackProgrammeOf } from "./buyback-programme-of.ts";
import { creditsOf } from "./credits-of.ts";
import { earlyTerminationFeeOf } from "./early-termination-fee-of.ts";
import { energyRateOf } from "./energy-rate-of.ts";
import { energyRatesOf } from "./energy-rates-of.ts";
import { exportRateOf } from "./export-rate-of.ts";
import { feesOf } from "./fees-of.ts";
import { monthlyCostOf } from "./monthly-cost-of.ts";
import { planTypeOf } from "./plan-type-of.ts";
import { rateStructureOf } from "./rate-structure-of.ts";

const on = "2026-03-01";
const delivery: PricingComponent = { kind: "delivery_pass_through" };
const flat: EnergyComponent = { kind: "flat_energy", rateDollarsPerKwh: "0.119" };
const tiered: EnergyComponent = {
  kind: "tiered_energy",
  basis: "marginal",
  tiers: [
    { aboveKwh: "0", upToKwh: "600", rateDollarsPerKwh: "0.12" },
    { aboveKwh: "600", rateDollarsPerKwh: "0.08" },
  ],
};
const byTime: EnergyComponent = {
  kind: "time_of_use_energy",
  windows: [
    {
      name: "Evening",
      rateDollarsPerKwh: "0.117",
      labelShare: "0.16",
      hours: [{ from: "18:00", until: "21:00" }],
    },
  ],
  otherwise: { name: "Other hours", rateDollarsPerKwh: "0.083", labelShare: "0.84" },
};
const variable: EnergyComponent = {
  kind: "variable_energy",
  series: "Lantern Monthly",
  firstCycleRateDollarsPerKwh: "0.13",
};
const indexed: EnergyComponent = {
  kind: "indexed_energy",
  series: "Gas index",
  seriesKind: "public_index",
  multiplier: "1.1",
  adderDollarsPerKwh: "0.02",
  labelIndexDollarsPerKwh: "0.05",
};

const pricingOf = (...components: PricingComponent[]): PlanPricing => ({
  components: [...components, delivery],
});

describe("what a plan's energy is said to cost", () => {
  it.each<[EnergyComponent, string, string, string]>([
    [flat, "11.9", "fixed", "flat"],
    // 600 kWh at 12 and 400 at 8.
    [tiered, "10.4", "fixed", "tiered"],
    // 16 % at 11.7 and 84 % at 8.3.
    [byTime, "8.844", "fixed", "time_of_use"],
    [variable, "13", "variable", "variable"],
    // 5 times 1.1 plus 2.
    [indexed, "7.5", "indexed", "indexed"],
  ])("$kind", (energy, rate, type, structure) => {
    const pricing = pricingOf(energy, { kind: "base_charge", dollarsPerCycle: "9.95" });
    expect(energyRateOf(pricing, on)).toBe(rate);
    expect(planTypeOf(pricing)).toBe(type);
    expect(rateStructureOf(pricing)).toBe(structure);
  });

  it("is exact where the shares are fine, and negative where the price is", () => {
    const [evening] = byTime.windows;
    if (evening === undefined) throw new Error("no window");
    const fine: EnergyComponent = {
      ...byTime,
      windows: [{ ...evening, rateDollarsPerKwh: "0.117001", labelShare: "0.160001" }],
      otherwise: { name: "Other hours", rateDollarsPerKwh: "0.083", labelShare: "0.839999" },
    };
    // 0.160001 * 11.7001 + 0.839999 * 8.3, of which the tenth decimal is rounded.
    expect(energyRateOf(pricingOf(fine), on)).toBe("8.8440194");
    const paid: EnergyComponent = { ...indexed, adderDollarsPerKwh: "-0.0551" };
    expect(energyRateOf(pricingOf(paid), on)).toBe("-0.01");
  });

  it("cannot be said of windows without shares", () => {
    const without: EnergyComponent = {
      ...byTime,
      windows: byTime.windows.map(({ labelShare: _share, ...window }) => window),
      otherwise: { name: "Other hours", rateDollarsPerKwh: "0.083" },
    };
    expect(() => energyRateOf(pricingOf(without), on)).toThrow(
      expect.objectContaining({ code: "unpriced" }),
    );
  });

  it("is listed price by price where it is not one for every kWh", () => {
    expect(energyRatesOf(pricingOf(flat))).toEqual([]);
    expect(energyRatesOf(pricingOf(tiered))).toMatchObject([
      { rateCentsPerKwh: "12", basis: "marginal", aboveKwh: "0", upToKwh: "600" },
      { rateCentsPerKwh: "8", basis: "marginal", aboveKwh: "600", upToKwh: null },
    ]);
    expect(energyRatesOf(pricingOf(byTime))).toMatchObject([
      { name: "Evening", rateCentsPerKwh: "11.7", labelShare: "0.16", isOtherwise: false },
      { name: "Other hours", rateCentsPerKwh: "8.3", hours: null, isOtherwise: true },
    ]);
    expect(energyRatesOf(pricingOf(variable))).toMatchObject([{ rateCentsPerKwh: "13" }]);
    expect(energyRatesOf(pricingOf(indexed))).toMatchObject([{ rateCentsPerKwh: "5" }]);
    const tieredNights: EnergyComponent = {
      ...byTime,
      otherwise: { name: "Other hours", basis: "whole_usage", tiers: tiered.tiers },
    };
    expect(energyRatesOf(pricingOf(tieredNights))).toHaveLength(3);
    expect(energyRatesOf(pricingOf(tieredNights))[2]).toMatchObject({
      name: "Other hours",
      basis: "whole_usage",
      isOtherwise: true,
    });
  });
});

describe("a plan's monthly cost", () => {
  it.each<[PricingComponent[], string]>([
    [[], "0.00"],
    [[{ kind: "base_charge", dollarsPerCycle: "4.95" }], "4.95"],
    [[{ kind: "daily_base_charge", dollarsPerDay: "0.33" }], "9.90"],
    [
      [
        { kind: "base_charge", dollarsPerCycle: "1" },
        { kind: "daily_base_charge", dollarsPerDay: "0.033333" },
      ],
      "1.99999",
    ],
  ])("of %j is %s", (components, dollars) => {
    expect(monthlyCostOf(components)).toBe(dollars);
  });
});

describe("the fee for ending early", () => {
  it.each<[PricingComponent[], string | null]>([
    [[], null],
    [[{ kind: "early_termination_fee", dollars: "0" }], null],
    [[{ kind: "early_termination_fee", dollars: "150.00" }], "$150.00"],
    [
      [{ kind: "early_termination_fee", dollarsPerRemainingMonth: "20" }],
      "$20.00 for each month that remains of the term",
    ],
  ])("of %j is %j", (components, words) => {
    expect(earlyTerminationFeeOf(components)).toBe(words);
  });
});

describe("generation", () => {
  const fixed: PricingComponent = {
    kind: "export_buyback",
    price: { kind: "fixed", rateDollarsPerKwh: "0.03" },
    span: "cycle",
    capToImport: true,
    capDollarsPerCycle: "50.00",
    offsets: "whole_bill",
  };
  const netted: PricingComponent = {
    kind: "export_buyback",
    price: { kind: "import_rate" },
    span: "interval",
    offsets: "energy",
  };
  const realTime: PricingComponent = {
    kind: "export_buyback",
    price: { kind: "indexed", series: "LZ_NORTH", seriesKind: "wholesale" },
    span: "interval",
    offsets: "energy",
  };

  it("is bought at a rate, at what energy costs, at an index, or not at all", () => {
    expect(exportRateOf(pricingOf(flat), on)).toBeNull();
    expect(exportRateOf(pricingOf(flat, fixed), on)).toBe("3");
    expect(exportRateOf(pricingOf(byTime, netted), on)).toBe("8.844");
    expect(exportRateOf(pricingOf(flat, realTime), on)).toBeNull();
  });

  it("is bought by a programme that says how", () => {
    expect(buybackProgrammeOf([delivery])).toBeNull();
    expect(buybackProgrammeOf([fixed])).toEqual({
      price: "fixed",
      exportRateCentsPerKwh: "3",
      series: null,
      span: "cycle",
      isCappedToImport: true,
      capDollarsPerCycle: "50.00",
      offsets: "whole_bill",
    });
    expect(buybackProgrammeOf([netted])).toMatchObject({
      price: "import_rate",
      isCappedToImport: true,
      exportRateCentsPerKwh: null,
    });
    expect(buybackProgrammeOf([realTime])).toMatchObject({
      series: "LZ_NORTH",
      isCappedToImport: false,
    });
  });
});

it("credits and fees are told with their bounds", () => {
  const components: PricingComponent[] = [
    { kind: "usage_credit", name: "Big use", dollars: "125.00", atLeastKwh: "1000" },
    { kind: "bill_credit", name: "AutoPay", dollarsPerCycle: "5", revokedWhen: ["no_autopay"] },
    { kind: "bill_credit", name: "Loyalty", dollarsPerKwh: "0.001" },
    {
      kind: "device_credit",
      name: "Thermostat",
      dollarsPerDevice: "2",
      maxDevices: 3,
      labelDevices: 0,
    },
    { kind: "usage_fee", name: "Peak use", dollars: "9", moreThanKwh: "3000" },
    { kind: "minimum_usage_fee", dollars: "9.95", lessThanKwh: "800" },
  ];
  expect(creditsOf(components)).toMatchObject([
    { name: "Big use", kind: "usage", dollars: "125.00", atLeastKwh: "1000", atMostKwh: null },
    { name: "AutoPay", kind: "unconditional", dollars: "5", revokedWhen: ["no_autopay"] },
    { name: "Loyalty", dollars: null, centsPerKwh: "0.1", revokedWhen: [] },
    { name: "Thermostat", kind: "device", dollars: "2", maxDevices: 3 },
  ]);
  expect(feesOf(components)).toMatchObject([
    { name: "Peak use", dollars: "9", moreThanKwh: "3000" },
    { name: "Minimum Usage Fee", dollars: "9.95", lessThanKwh: "800", atLeastKwh: null },
  ]);
});

it("average prices are made at any use", () => {
  const pricing = pricingOf(flat);
  expect(averagePricesAt(pricing, sampleTariff, [750, 1000], on)).toEqual([
    // 11.9 + 5.6032 + 423 / 750
    { useKwh: 750, centsPerKwh: "18.1" },
    { useKwh: 1000, centsPerKwh: "17.9" },
  ]);
});
