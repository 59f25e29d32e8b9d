import type { RatingData, RatingInput } from "./model.ts";
import {
  byTariff,
  insideBigCity,
  outsideCities,
  ratingInputOf,
  samplePeriod,
} from "./rating-input.cases.ts";

/** A bill as an analyst reads it: what went in, what must be printed. */
export interface BillCase {
  readonly name: string;
  readonly input: RatingInput;
  readonly data?: RatingData;
  /** Code and dollars of each line, in the order of printing. */
  readonly lines: readonly (readonly [code: string, dollars: string])[];
  readonly totalDollars: string;
  readonly averageCentsPerKwh: string | null;
}

const period = samplePeriod;
const oncor = byTariff();

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
    name: "a published residential bill, Oncor, 948 kWh: taxes of the whole bill, the district takes the rest",
    input: ratingInputOf({
      pricing: flat("0.1619"),
      period,
      billedWh: 948_000,
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
      taxes: {
        ...insideBigCity,
        salesTaxes: [
          { authority: "City", percent: "1.75" },
          { authority: "Special district", percent: "0.25" },
        ],
        salesTaxRounding: "per_bill",
      },
    }),
    // 215.20 * 2 % = 4.30 in all, of which 215.20 * 1.75 % = 3.77 are the city's.
    lines: [
      ["energy_charge", "153.48"],
      ["delivery_monthly", "4.23"],
      ["delivery_per_kwh", "52.93"],
      ["puc_assessment", "0.35"],
      ["gross_receipts_reimbursement", "4.21"],
      ["sales_tax", "3.77"],
      ["sales_tax", "0.53"],
    ],
    totalDollars: "219.50",
    averageCentsPerKwh: "22.2",
  },
  {
    name: "a published commercial bill, Irving, 1,843 kWh: the tax of each line; decommissioning in no base",
    input: ratingInputOf({
      pricing: flat("0.042897"),
      period: { from: "2020-01-10", until: "2020-02-10" },
      billedWh: 1_843_000,
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
      taxes: {
        ...insideBigCity,
        segment: "small_commercial",
        salesTaxes: [{ authority: "State and local", percent: "8.25" }],
        salesTaxRounding: "per_line",
      },
    }),
    // 6.52 + 2.54 + 0.06 + 0.28 + 0.76 + 5.61 + 4.14 + 0.03 + 0.40; once on 246.65 it would be 20.35.
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
      ["sales_tax", "20.34"],
    ],
    totalDollars: "268.79",
    averageCentsPerKwh: "13.2",
  },
  {
    name: "from the tariff, with a base charge, outside of cities: no reimbursement",
    input: ratingInputOf({
      pricing: flat("0.078", "4.95"),
      period,
      billedWh: 1_000_000,
      delivery: oncor,
      taxes: outsideCities,
    }),
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
    input: ratingInputOf({
      pricing: flat("0.078", "4.95"),
      period,
      billedWh: 0,
      delivery: oncor,
      taxes: outsideCities,
    }),
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
    input: ratingInputOf({
      pricing: { components: [{ kind: "flat_energy", rateDollarsPerKwh: "0.005" }] },
      period,
      billedWh: 1000,
      delivery: oncor,
      taxes: insideBigCity,
    }),
    lines: [["energy_charge", "0.01"]],
    totalDollars: "0.01",
    averageCentsPerKwh: "0.5",
  },
  {
    name: "an assessment of exactly half a cent is a cent: 60 kWh at 5 cents is $3.00",
    input: ratingInputOf({
      pricing: { components: [{ kind: "flat_energy", rateDollarsPerKwh: "0.05" }] },
      period,
      billedWh: 60_000,
      delivery: oncor,
      taxes: outsideCities,
    }),
    lines: [
      ["energy_charge", "3.00"],
      ["puc_assessment", "0.01"],
    ],
    totalDollars: "3.01",
    averageCentsPerKwh: "5.0",
  },
  {
    name: "a disconnection by the utility: assessed, outside of the average price; a credit of it too",
    input: ratingInputOf({
      pricing: flat("0.1"),
      period,
      billedWh: 1_000_000,
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
    }),
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
