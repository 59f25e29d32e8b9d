import type { TduTariff } from "@lamplight/contracts/model";
import type { BillingPeriod, DeliverySource, RatingInput, TaxSource } from "./model.ts";

export const samplePeriod: BillingPeriod = { from: "2025-12-20", until: "2026-01-22" };

/** Outside of cities: the assessment and nothing else. */
export const outsideCities: Extract<TaxSource, { kind: "bill" }> = {
  kind: "bill",
  segment: "residential",
  jurisdiction: { place: "Sample County", isInsideCityLimits: false, populationBand: null },
  salesTaxes: [],
  salesTaxRounding: "per_bill",
};

export const insideBigCity: Extract<TaxSource, { kind: "bill" }> = {
  ...outsideCities,
  jurisdiction: { place: "Sample", isInsideCityLimits: true, populationBand: "10000_or_more" },
};

/** A tariff row of Oncor's, as others observed it. */
export const sampleTariff: TduTariff = {
  uuid: "0193a1b2-7c3d-7e4f-8a5b-6c7d8e9f0a1b",
  utility: "ONCOR",
  segment: "residential",
  effectiveOn: "2025-09-01",
  observedOn: "2025-09-01",
  status: "observed",
  source: "sample",
  monthlyCents: 423,
  rateMicrosPerKwh: 56_032,
  spanningPeriods: "whole_period_by_read_date",
};

/** A whole period by one row. */
export function byTariff(
  tariff: TduTariff = sampleTariff,
  period: BillingPeriod = samplePeriod,
): DeliverySource {
  return { kind: "tariff", spans: [{ ...period, tariff }] };
}

/** An input with no more in it than a test says. */
export function ratingInputOf(
  given: Pick<RatingInput, "pricing" | "billedWh"> & Partial<RatingInput>,
): RatingInput {
  const period = given.period ?? samplePeriod;
  return {
    planVersion: "SAMPLE-1",
    period,
    usage: null,
    delivery: byTariff(sampleTariff, period),
    taxes: outsideCities,
    isQuote: false,
    isFirstCycle: true,
    publishedPrices: [],
    indexes: [],
    account: null,
    termination: null,
    ...given,
  };
}
