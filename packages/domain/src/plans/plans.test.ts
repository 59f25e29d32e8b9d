import type { PlanPricing, PricingComponent, TduTariff } from "@lamplight/contracts/model";
import { describe, expect, it } from "vitest";
import { isDomainError } from "../error.ts";
import { parseCents } from "../money/parse-cents.ts";
import { parseMicros } from "../money/parse-micros.ts";
import { averagePrices } from "./average-prices.ts";
import { labelCases } from "./labels.cases.ts";
import { validatePricing } from "./validate-pricing.ts";

const flat: PricingComponent = { kind: "flat_energy", rateDollarsPerKwh: "0.1" };
const base: PricingComponent = { kind: "base_charge", dollarsPerCycle: "4.95" };
const delivery: PricingComponent = { kind: "delivery_pass_through" };

function tariffOf(monthlyDollars: string, dollarsPerKwh: string): TduTariff {
  return {
    uuid: "0193a1b2-7c3d-7e4f-8a5b-6c7d8e9f0a1b",
    utility: "ONCOR",
    effectiveOn: "2026-03-01",
    observedOn: "2026-03-01",
    status: "observed",
    source: "sample",
    monthlyCents: parseCents(monthlyDollars),
    rateMicrosPerKwh: parseMicros(dollarsPerKwh, "dollarsPerKwh"),
    spanningPeriods: "whole_period_by_read_date",
  };
}

describe("average prices come out as published labels print them", () => {
  it.each(labelCases)("%s", (_, rateDollarsPerKwh, dollarsPerCycle, monthly, perKwh, expected) => {
    const pricing: PlanPricing = {
      components: [
        { kind: "flat_energy", rateDollarsPerKwh },
        { kind: "base_charge", dollarsPerCycle },
        { kind: "delivery_pass_through" },
      ],
    };
    const averages = averagePrices(pricing, tariffOf(monthly, perKwh));
    expect([averages[500], averages[1000], averages[2000]]).toEqual(expected);
  });

  it("without delivery where it is bundled into the energy price", () => {
    const pricing: PlanPricing = { components: [flat] };
    expect(averagePrices(pricing, tariffOf("4.23", "0.056032"))).toEqual({
      500: "10.0",
      1000: "10.0",
      2000: "10.0",
    });
  });
});

function refusalOf(components: PricingComponent[]): string {
  try {
    validatePricing({ components });
    return "accepted";
  } catch (error) {
    if (!isDomainError(error)) throw error;
    return error.code;
  }
}

describe("pricing that can be offered", () => {
  it.each<[string, PricingComponent[], string]>([
    ["all three", [flat, base, delivery], "accepted"],
    ["energy alone", [flat], "accepted"],
    ["no energy", [base, delivery], "invalid_input"],
    ["two energies", [flat, flat], "invalid_input"],
    ["two base charges", [flat, base, base], "invalid_input"],
    ["two deliveries", [flat, delivery, delivery], "invalid_input"],
    [
      "a rate of seven decimals",
      [{ kind: "flat_energy", rateDollarsPerKwh: "0.1234567" }],
      "rate_too_precise",
    ],
    [
      "a rate of six decimals and a zero",
      [{ kind: "flat_energy", rateDollarsPerKwh: "0.1234560" }],
      "accepted",
    ],
    [
      "a base charge of a tenth of a cent",
      [flat, { kind: "base_charge", dollarsPerCycle: "4.951" }],
      "invalid_input",
    ],
    ["a negative rate", [{ kind: "flat_energy", rateDollarsPerKwh: "-0.1" }], "invalid_input"],
    [
      "a negative base charge",
      [flat, { kind: "base_charge", dollarsPerCycle: "-1" }],
      "invalid_input",
    ],
  ])("%s: %s", (_, components, outcome) => {
    expect(refusalOf(components)).toBe(outcome);
  });
});
