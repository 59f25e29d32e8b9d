import type { EnergyComponent, PricingComponent } from "@lamplight/contracts/model";
import type { BillCase } from "./bills.cases.ts";
import { intervalsOf, steadyWh } from "./interval-data.cases.ts";
import { ratingInputOf } from "./rating-input.cases.ts";

type Buyback = Omit<Extract<PricingComponent, { kind: "export_buyback" }>, "kind">;

const june = { from: "2026-06-01", until: "2026-07-01" };
const isNoon = (hour: number) => 12 <= hour && hour < 16;

/** 720 kWh in, and from 12:00 to 16:00 twice what is drawn out: 240 kWh, of which 120 within the interval. */
const sunny = intervalsOf(june, {
  importWh: steadyWh,
  exportWh: (hour) => (isNoon(hour) ? 500 : 0),
});
/** 720 kWh in, 960 kWh out. */
const sunnier = intervalsOf(june, {
  importWh: steadyWh,
  exportWh: (hour) => (isNoon(hour) ? 2000 : 0),
});

const flat: EnergyComponent = { kind: "flat_energy", rateDollarsPerKwh: "0.1" };
const oneToOne = { kind: "import_rate" } as const;
const sixPointThree = { kind: "fixed", rateDollarsPerKwh: "0.063" } as const;

function caseOf(
  name: string,
  buyback: Buyback,
  expected: Pick<BillCase, "lines" | "totalDollars" | "averageCentsPerKwh">,
  {
    energy = flat,
    more = [],
    from = sunny,
  }: { energy?: EnergyComponent; more?: PricingComponent[]; from?: typeof sunny } = {},
): BillCase {
  const components: PricingComponent[] = [
    energy,
    ...more,
    { kind: "bundled_delivery" },
    { kind: "export_buyback", ...buyback },
  ];
  return {
    name,
    input: ratingInputOf({ pricing: { components }, ...from.given }),
    data: from.data,
    ...expected,
  };
}

/** 72.00 of energy and 0.12 of assessment, which export takes nothing off. */
const creditOf = (dollars: string, totalDollars: string) => ({
  lines: [
    ["energy_charge", "72.00"],
    ["export_credit", dollars],
    ["puc_assessment", "0.12"],
  ] as const,
  totalDollars,
  averageCentsPerKwh: "10.0",
});

/**
 * Real-time prices of a load zone in the four intervals from 12:00 on, in micro-dollars: $51.41, $50.16, below zero
 * and $45.01 per MWh. 10 kWh go out in each.
 */
const noonPrices = [51_410, 50_160, -12_000, 45_010];
const summerDay = intervalsOf(
  { from: "2025-07-01", until: "2025-07-02" },
  {
    importWh: steadyWh,
    exportWh: (hour) => (12 <= hour && hour < 13 ? 10_000 : 0),
    indexes: { LZ_NORTH: (hour) => noonPrices[(hour - 12) * 4] ?? 30_000 },
  },
);
const realTime = { kind: "indexed", series: "LZ_NORTH", seriesKind: "wholesale" } as const;

const importAtIndex: EnergyComponent = {
  kind: "indexed_energy",
  series: "LZ_NORTH",
  seriesKind: "wholesale",
  labelIndexDollarsPerKwh: "0.05",
};

/** A day of 24 kWh in and 24 out, at one price. */
const evenDay = (priceMicros: number) =>
  intervalsOf(
    { from: "2025-07-01", until: "2025-07-02" },
    { importWh: steadyWh, exportWh: steadyWh, indexes: { LZ_NORTH: () => priceMicros } },
  );

/** 2.40 of energy; its assessment of 0.4 cents is not printed. */
const summerCreditOf = (dollars: string, totalDollars: string) => ({
  lines: [
    ["energy_charge", "2.40"],
    ["export_credit", dollars],
  ] as const,
  totalDollars,
  averageCentsPerKwh: "10.0",
});

/** Credit for energy that goes to the grid. */
export const exportCases: readonly BillCase[] = [
  caseOf(
    "a fixed price for all export: 240 kWh at 6.3 cents",
    { price: sixPointThree, span: "cycle", offsets: "whole_bill" },
    creditOf("-15.12", "57.00"),
  ),
  caseOf(
    "no more than was drawn in the same interval: 120 kWh",
    { price: sixPointThree, span: "interval", capToImport: true, offsets: "whole_bill" },
    creditOf("-7.56", "64.56"),
  ),
  caseOf(
    "no more than was drawn in the cycle: 720 of 960 kWh",
    { price: sixPointThree, span: "cycle", capToImport: true, offsets: "whole_bill" },
    creditOf("-45.36", "26.76"),
    { from: sunnier },
  ),
  caseOf(
    "at most $10 a cycle",
    { price: sixPointThree, span: "cycle", capDollarsPerCycle: "10", offsets: "whole_bill" },
    creditOf("-10.00", "62.12"),
  ),
  caseOf(
    "offsets energy only: 60.48 would be more than the energy charge of 36.00; the base charge stays",
    { price: sixPointThree, span: "cycle", offsets: "energy" },
    {
      // (36.00 + 9.95) / 600 = 0.0765…
      lines: [
        ["base_charge", "9.95"],
        ["energy_charge", "36.00"],
        ["export_credit", "-36.00"],
        ["puc_assessment", "0.08"],
      ],
      totalDollars: "10.03",
      averageCentsPerKwh: "6.4",
    },
    {
      energy: { kind: "flat_energy", rateDollarsPerKwh: "0.05" },
      more: [{ kind: "base_charge", dollarsPerCycle: "9.95" }],
      from: sunnier,
    },
  ),
  caseOf(
    "may exceed the bill where it offsets all of it: 60.48 on a bill of 36.06",
    { price: sixPointThree, span: "cycle", offsets: "whole_bill" },
    {
      lines: [
        ["energy_charge", "36.00"],
        ["export_credit", "-60.48"],
        ["puc_assessment", "0.06"],
      ],
      totalDollars: "-24.42",
      averageCentsPerKwh: "5.0",
    },
    { energy: { kind: "flat_energy", rateDollarsPerKwh: "0.05" }, from: sunnier },
  ),
  caseOf(
    "one-to-one netting by interval: 120 kWh at the 10 cents that they cost",
    { price: oneToOne, span: "interval", offsets: "energy" },
    creditOf("-12.00", "60.12"),
  ),
  caseOf(
    "one-to-one netting by cycle: 240 kWh",
    { price: oneToOne, span: "cycle", offsets: "energy" },
    creditOf("-24.00", "48.12"),
  ),
  caseOf(
    "one-to-one netting by cycle never nets more than was drawn: 720 of 960 kWh",
    { price: oneToOne, span: "cycle", offsets: "whole_bill" },
    creditOf("-72.00", "0.12"),
    { from: sunnier },
  ),
  caseOf(
    "netting takes the kWh off the highest tier",
    { price: oneToOne, span: "cycle", offsets: "energy" },
    {
      // 500 at 10 cents and 220 at 12; without 240 kWh only 480 at 10. 76.40 - 48.00; 76.40 / 600 = 0.127…
      lines: [
        ["energy_charge", "50.00"],
        ["energy_charge", "26.40"],
        ["export_credit", "-28.40"],
        ["puc_assessment", "0.13"],
      ],
      totalDollars: "48.13",
      averageCentsPerKwh: "10.6",
    },
    {
      energy: {
        kind: "tiered_energy",
        basis: "marginal",
        tiers: [
          { aboveKwh: "0", upToKwh: "500", rateDollarsPerKwh: "0.1" },
          { aboveKwh: "500", rateDollarsPerKwh: "0.12" },
        ],
      },
    },
  ),
  ...(["interval", "cycle"] as const).map((span) =>
    caseOf(
      `netting by ${span} at the price of the window in which it was exported`,
      { price: oneToOne, span, offsets: "energy" },
      {
        // From 12:00 to 18:00 180 kWh in at 30 cents. Out: 120 kWh within intervals; 240 in the window, of which 180.
        lines: [
          ["energy_charge", "54.00"],
          ["energy_charge", "54.00"],
          ["export_credit", span === "interval" ? "-36.00" : "-54.00"],
          ["puc_assessment", "0.18"],
        ],
        totalDollars: span === "interval" ? "72.18" : "54.18",
        averageCentsPerKwh: "15.0",
      },
      {
        energy: {
          kind: "time_of_use_energy",
          windows: [
            {
              name: "Peak",
              hours: [{ from: "12:00", until: "18:00" }],
              rateDollarsPerKwh: "0.3",
            },
          ],
          otherwise: { name: "Off-peak", rateDollarsPerKwh: "0.1" },
        },
      },
    ),
  ),
  caseOf(
    "real-time prices, never below zero: 0.5141 + 0.5016 + 0 + 0.4501",
    { price: { ...realTime, floorDollarsPerKwh: "0" }, span: "interval", offsets: "whole_bill" },
    summerCreditOf("-1.47", "0.93"),
    { from: summerDay },
  ),
  caseOf(
    "real-time prices without a floor: the customer pays for what went out below zero",
    { price: realTime, span: "interval", offsets: "whole_bill" },
    // 1.4658 - 0.12
    summerCreditOf("-1.35", "1.05"),
    { from: summerDay },
  ),
  caseOf(
    "90 percent of real-time prices, less a tenth of a cent, never below zero",
    {
      price: {
        ...realTime,
        multiplier: "0.9",
        adderDollarsPerKwh: "-0.001",
        floorDollarsPerKwh: "0",
      },
      span: "interval",
      offsets: "whole_bill",
    },
    // 1.4658 * 0.9 - 3 * 0.01 = 1.28922
    summerCreditOf("-1.29", "1.11"),
    { from: summerDay },
  ),
  caseOf(
    "real-time prices for no more than was drawn in the interval: 0.25 kWh each",
    {
      price: { ...realTime, floorDollarsPerKwh: "0" },
      span: "interval",
      capToImport: true,
      offsets: "whole_bill",
    },
    // 1.4658 / 40 = 0.0366…
    summerCreditOf("-0.04", "2.36"),
    { from: summerDay },
  ),
  caseOf(
    "netting at an index never credits more than was billed: a read of 12 kWh where 24 were netted",
    { price: oneToOne, span: "interval", offsets: "whole_bill" },
    {
      lines: [
        ["energy_charge", "0.36"],
        ["export_credit", "-0.36"],
      ],
      totalDollars: "0.00",
      averageCentsPerKwh: "3.0",
    },
    {
      energy: importAtIndex,
      from: { ...evenDay(30_000), given: { ...evenDay(30_000).given, billedWh: 12_000 } },
    },
  ),
  caseOf(
    "a credit that offsets energy is none where the index paid for the energy, and no charge",
    { price: sixPointThree, span: "cycle", offsets: "energy" },
    {
      lines: [
        ["energy_charge", "-1.20"],
        ["export_credit", "0.00"],
      ],
      totalDollars: "-1.20",
      averageCentsPerKwh: "-5.0",
    },
    { energy: importAtIndex, from: evenDay(-50_000) },
  ),
];
