import type { RatingInput } from "./model.ts";

/** A bill as an analyst reads it: what went in, what must be printed. */
export interface BillCase {
  readonly name: string;
  readonly input: RatingInput;
  /** Code and dollars of each line, in the order of printing. */
  readonly lines: readonly (readonly [code: string, dollars: string])[];
  readonly totalDollars: string;
  readonly averageCentsPerKwh: string | null;
}

const period = { from: "2025-12-20", until: "2026-01-22" };
const insideBigCity = {
  kind: "residential",
  jurisdiction: { place: "Sample", isInsideCityLimits: true, populationBand: "10000_or_more" },
} as const;
const outsideCities = {
  kind: "residential",
  jurisdiction: { place: "Sample County", isInsideCityLimits: false, populationBand: null },
} as const;
const oncor = {
  kind: "tariff",
  tariff: {
    uuid: "0193a1b2-7c3d-7e4f-8a5b-6c7d8e9f0a1b",
    utility: "ONCOR",
    effectiveOn: "2025-09-01",
    observedOn: "2025-09-01",
    status: "observed",
    source: "sample",
    monthlyCents: 423,
    rateMicrosPerKwh: 56_032,
    spanningPeriods: "whole_period_by_read_date",
  },
} as const;

function flat(rateDollarsPerKwh: string, dollarsPerCycle?: string): RatingInput["pricing"] {
  return {
    components: [
      { kind: "flat_energy", rateDollarsPerKwh },
      ...(dollarsPerCycle === undefined ? [] : [{ kind: "base_charge" as const, dollarsPerCycle }]),
      { kind: "delivery_pass_through" },
    ],
  };
}

export const billCases: readonly BillCase[] = [
  {
    name: "a published residential bill, Oncor, 948 kWh, before its local taxes",
    input: {
      pricing: flat("0.1619"),
      planVersion: "SAMPLE-1",
      period,
      billedWh: 948_000,
      usage: null,
      delivery: {
        kind: "tdu_invoice",
        documentNumber: "T1",
        lines: [
          {
            code: "delivery_monthly",
            description: "Monthly charge",
            rateMicrosPerKwh: null,
            amountCents: 423,
          },
          {
            code: "delivery_per_kwh",
            description: "Delivery charge",
            rateMicrosPerKwh: 55_833,
            amountCents: 5293,
          },
        ],
      },
      taxes: insideBigCity,
    },
    lines: [
      ["energy_charge", "153.48"],
      ["delivery_monthly", "4.23"],
      ["delivery_per_kwh", "52.93"],
      ["puc_assessment", "0.35"],
      ["gross_receipts_reimbursement", "4.21"],
    ],
    totalDollars: "215.20",
    averageCentsPerKwh: "22.2",
  },
  {
    name: "a published commercial bill, Irving, 1,843 kWh, before its sales tax; decommissioning in no base",
    input: {
      pricing: flat("0.042897"),
      planVersion: "SAMPLE-1",
      period: { from: "2020-01-10", until: "2020-02-10" },
      billedWh: 1_843_000,
      usage: null,
      delivery: {
        kind: "tdu_invoice",
        documentNumber: "T2",
        lines: [
          ...[3082, 76, 339, 925, 6795, 5019].map((amountCents) => ({
            code: "delivery_per_kwh" as const,
            description: "",
            rateMicrosPerKwh: null,
            amountCents,
          })),
          {
            code: "nuclear_decommissioning",
            description: "",
            rateMicrosPerKwh: null,
            amountCents: 180,
          },
        ],
      },
      taxes: insideBigCity,
    },
    lines: [
      ["energy_charge", "79.06"],
      ["delivery_per_kwh", "30.82"],
      ["delivery_per_kwh", "0.76"],
      ["delivery_per_kwh", "3.39"],
      ["delivery_per_kwh", "9.25"],
      ["delivery_per_kwh", "67.95"],
      ["delivery_per_kwh", "50.19"],
      ["nuclear_decommissioning", "1.80"],
      ["puc_assessment", "0.40"],
      ["gross_receipts_reimbursement", "4.83"],
    ],
    totalDollars: "248.45",
    averageCentsPerKwh: "13.2",
  },
  {
    name: "from the tariff, with a base charge, outside of cities: no reimbursement",
    input: {
      pricing: flat("0.078", "4.95"),
      planVersion: "SAMPLE-1",
      period,
      billedWh: 1_000_000,
      usage: null,
      delivery: oncor,
      taxes: outsideCities,
    },
    // (4.95 + 78.00 + 4.23 + 56.032) / 600 = 0.23868…
    lines: [
      ["base_charge", "4.95"],
      ["energy_charge", "78.00"],
      ["delivery_monthly", "4.23"],
      ["delivery_per_kwh", "56.03"],
      ["puc_assessment", "0.24"],
    ],
    totalDollars: "143.45",
    averageCentsPerKwh: "14.3",
  },
  {
    name: "a month without use: base and monthly delivery only, no average",
    input: {
      pricing: flat("0.078", "4.95"),
      planVersion: "SAMPLE-1",
      period,
      billedWh: 0,
      usage: null,
      delivery: oncor,
      taxes: outsideCities,
    },
    lines: [
      ["base_charge", "4.95"],
      ["energy_charge", "0.00"],
      ["delivery_monthly", "4.23"],
      ["delivery_per_kwh", "0.00"],
      ["puc_assessment", "0.02"],
    ],
    totalDollars: "9.20",
    averageCentsPerKwh: null,
  },
  {
    name: "half a cent of energy is a cent; its assessment of nothing is not printed",
    input: {
      pricing: { components: [{ kind: "flat_energy", rateDollarsPerKwh: "0.005" }] },
      planVersion: "SAMPLE-1",
      period,
      billedWh: 1000,
      usage: null,
      delivery: oncor,
      taxes: insideBigCity,
    },
    lines: [["energy_charge", "0.01"]],
    totalDollars: "0.01",
    averageCentsPerKwh: "0.5",
  },
  {
    name: "an assessment of exactly half a cent is a cent: 60 kWh at 5 cents is $3.00",
    input: {
      pricing: { components: [{ kind: "flat_energy", rateDollarsPerKwh: "0.05" }] },
      planVersion: "SAMPLE-1",
      period,
      billedWh: 60_000,
      usage: null,
      delivery: oncor,
      taxes: outsideCities,
    },
    lines: [
      ["energy_charge", "3.00"],
      ["puc_assessment", "0.01"],
    ],
    totalDollars: "3.01",
    averageCentsPerKwh: "5.0",
  },
  {
    name: "a disconnection by the utility: assessed, outside of the average price; a credit of it too",
    input: {
      pricing: flat("0.1"),
      planVersion: "SAMPLE-1",
      period,
      billedWh: 1_000_000,
      usage: null,
      delivery: {
        kind: "tdu_invoice",
        documentNumber: "T3",
        lines: [
          {
            code: "delivery_monthly",
            description: "Monthly charge",
            rateMicrosPerKwh: null,
            amountCents: 400,
          },
          {
            code: "non_recurring",
            description: "Disconnection",
            rateMicrosPerKwh: null,
            amountCents: 3600,
          },
          {
            code: "non_recurring",
            description: "Out-of-cycle read, taken back",
            rateMicrosPerKwh: null,
            amountCents: -1000,
          },
        ],
      },
      taxes: outsideCities,
    },
    // (100 + 4 + 36 - 10) / 600 = 0.21666…; (100 + 4) / 1000 kWh
    lines: [
      ["energy_charge", "100.00"],
      ["delivery_monthly", "4.00"],
      ["tdu_non_recurring", "36.00"],
      ["tdu_non_recurring", "-10.00"],
      ["puc_assessment", "0.22"],
    ],
    totalDollars: "130.22",
    averageCentsPerKwh: "10.4",
  },
];
