import type { EnergyComponent, PricingComponent } from "@lamplight/contracts/model";
import { MISSING_WH } from "../usage/model.ts";
import type { BillCase } from "./bills.cases.ts";
import { intervalsOf, steadyWh } from "./interval-data.cases.ts";
import type { RatingInput } from "./model.ts";
import { outsideCities, ratingInputOf, sampleTariff } from "./rating-input.cases.ts";
import { tariffSpans } from "./tariff-spans.ts";

type Expected = Pick<BillCase, "lines" | "totalDollars" | "averageCentsPerKwh">;

function caseOf(
  name: string,
  components: PricingComponent[],
  useKwh: number,
  { change = {}, ...expected }: Expected & { change?: Partial<RatingInput> },
): BillCase {
  const pricing = { components: [...components, { kind: "bundled_delivery" as const }] };
  return {
    name,
    input: ratingInputOf({ pricing, billedWh: useKwh * 1000, ...change }),
    ...expected,
  };
}

const flat: EnergyComponent = { kind: "flat_energy", rateDollarsPerKwh: "0.1" };
const tiers = [
  { aboveKwh: "0", upToKwh: "500", rateDollarsPerKwh: "0.1" },
  { aboveKwh: "500", upToKwh: "1000", rateDollarsPerKwh: "0.12" },
  { aboveKwh: "1000", rateDollarsPerKwh: "0.15" },
];
const credit = { kind: "usage_credit", name: "Usage Credit" } as const;
const fifteenDays = { from: "2026-06-01", until: "2026-06-16" };
const sliding = (slides: "amount" | "amount_and_thresholds"): PricingComponent => ({
  ...credit,
  dollars: "30",
  atLeastKwh: "1000",
  shortCycle: { referenceDays: 30, slides },
});

/** $100 of energy with one more line, and the assessment of both. */
const hundred = (
  code: string | null,
  dollars: string,
  assessment: string,
  totalDollars: string,
  averageCentsPerKwh: string,
): Expected => ({
  lines: [
    ["energy_charge", "100.00"],
    ...(code === null ? [] : [[code, dollars] as const]),
    ["puc_assessment", assessment],
  ],
  totalDollars,
  averageCentsPerKwh,
});
const hundredAlone = hundred(null, "", "0.17", "100.17", "10.0");
const fifty: Expected = {
  lines: [
    ["energy_charge", "50.00"],
    ["puc_assessment", "0.08"],
  ],
  totalDollars: "50.08",
  averageCentsPerKwh: "10.0",
};

const variable: EnergyComponent = {
  kind: "variable_energy",
  series: "HOUSE",
  firstCycleRateDollarsPerKwh: "0.09",
};
/** Cycles that begin in December: 11 cents, corrected to 12 before the cycle, and to 10 once it had begun. */
const published = [
  ["2025-11-20T12:00:00.000Z", 110_000],
  ["2025-12-19T12:00:00.000Z", 120_000],
  ["2025-12-20T06:00:00.000Z", 100_000],
] as const;

/**
 * Real-time prices of the first hour of a day, $51.41, $50.16, $47.30 and $45.01 per MWh, in which a shop draws
 * 1,000 kWh in each interval.
 */
const nightPrices = [51_410, 50_160, 47_300, 45_010];
const shop = intervalsOf(
  { from: "2025-07-01", until: "2025-07-02" },
  {
    importWh: (hour) => (hour < 1 ? 1_000_000 : 0),
    indexes: { LZ_NORTH: (hour) => nightPrices[hour * 4] ?? 30_000 },
  },
);
const realTime = {
  kind: "indexed_energy",
  series: "LZ_NORTH",
  seriesKind: "wholesale",
  labelIndexDollarsPerKwh: "0.05",
} as const;

const june = { from: "2026-06-01", until: "2026-07-01" };
const steady = intervalsOf(june, { importWh: steadyWh });

/** Delivery by a tariff that changes on 11 June from $4 and 5 cents to $6 and 6 cents. */
function deliveryCase(
  name: string,
  spanningPeriods: "by_day" | "whole_period_by_read_date",
  { data = steady.data, ...expected }: Expected & Pick<BillCase, "data">,
): BillCase {
  const before = { ...sampleTariff, monthlyCents: 400, rateMicrosPerKwh: 50_000 };
  const after = {
    ...before,
    effectiveOn: "2026-06-11",
    monthlyCents: 600,
    rateMicrosPerKwh: 60_000,
    spanningPeriods,
  };
  const spans = tariffSpans([before, after], june);
  if (spans === null) throw new Error("a tariff that does not cover June");
  return {
    name,
    input: ratingInputOf({
      pricing: { components: [flat, { kind: "delivery_pass_through" }] },
      ...steady.given,
      delivery: { kind: "tariff", spans },
    }),
    data,
    ...expected,
  };
}

const fee = { kind: "early_termination_fee" } as const;
/** Ends on 15 March; the contract on 1 November: seven whole months, to 15 October, remain. */
const leaving = {
  endsOn: "2026-03-15",
  contractEndsOn: "2026-11-01",
  reason: "switched_away",
  hasForwardingAddress: false,
  changeNoticeSentOn: null,
} as const;

/** Prices, credits and fees, each alone beside $100 of energy where nothing else is said. */
export const chargeCases: readonly BillCase[] = [
  caseOf(
    "tiers, each kWh at its own tier's rate",
    [{ kind: "tiered_energy", basis: "marginal", tiers }],
    1200,
    {
      // 500 * 0.10, 500 * 0.12, 200 * 0.15
      lines: [
        ["energy_charge", "50.00"],
        ["energy_charge", "60.00"],
        ["energy_charge", "30.00"],
        ["puc_assessment", "0.23"],
      ],
      totalDollars: "140.23",
      averageCentsPerKwh: "11.7",
    },
  ),
  caseOf(
    "tiers, all kWh at the rate of the tier that the use falls in",
    [{ kind: "tiered_energy", basis: "whole_usage", tiers }],
    1200,
    {
      lines: [
        ["energy_charge", "180.00"],
        ["puc_assessment", "0.30"],
      ],
      totalDollars: "180.30",
      averageCentsPerKwh: "15.0",
    },
  ),
  caseOf(
    "a use at the end of a tier is still within it",
    [{ kind: "tiered_energy", basis: "whole_usage", tiers }],
    1000,
    {
      lines: [
        ["energy_charge", "120.00"],
        ["puc_assessment", "0.20"],
      ],
      totalDollars: "120.20",
      averageCentsPerKwh: "12.0",
    },
  ),
  caseOf("a variable price's first cycle is at what the label says", [variable], 1000, {
    lines: [
      ["energy_charge", "90.00"],
      ["puc_assessment", "0.15"],
    ],
    totalDollars: "90.15",
    averageCentsPerKwh: "9.0",
  }),
  caseOf(
    "a later cycle is at the price last published before it began, not at a later one",
    [variable],
    1000,
    {
      change: {
        isFirstCycle: false,
        publishedPrices: published.map(([publishedAt, rateMicrosPerKwh]) => ({
          series: "HOUSE",
          from: "2025-12-01",
          until: "2026-01-01",
          publishedAt,
          rateMicrosPerKwh,
        })),
      },
      lines: [
        ["energy_charge", "120.00"],
        ["puc_assessment", "0.20"],
      ],
      totalDollars: "120.20",
      averageCentsPerKwh: "12.0",
    },
  ),
  {
    name: "a shop's import at real-time prices plus 1 cent",
    input: ratingInputOf({
      pricing: {
        components: [{ ...realTime, adderDollarsPerKwh: "0.01" }, { kind: "bundled_delivery" }],
      },
      ...shop.given,
    }),
    data: shop.data,
    // 51.41 + 50.16 + 47.30 + 45.01 = 193.88, and 40.00; 233.88 / 600 = 0.3898
    lines: [
      ["energy_charge", "233.88"],
      ["puc_assessment", "0.39"],
    ],
    totalDollars: "234.27",
    averageCentsPerKwh: "5.8",
  },
  {
    name: "a read of 3,000 kWh where the intervals come to 4,000: three quarters of it",
    input: ratingInputOf({
      pricing: {
        components: [{ ...realTime, adderDollarsPerKwh: "0.01" }, { kind: "bundled_delivery" }],
      },
      ...shop.given,
      billedWh: 3_000_000,
    }),
    data: shop.data,
    lines: [
      ["energy_charge", "175.41"],
      ["puc_assessment", "0.29"],
    ],
    totalDollars: "175.70",
    averageCentsPerKwh: "5.8",
  },
  {
    name: "90 percent of real-time prices and never below 4.5 cents",
    input: ratingInputOf({
      pricing: {
        components: [
          { ...realTime, multiplier: "0.9", floorDollarsPerKwh: "0.045" },
          { kind: "bundled_delivery" },
        ],
      },
      ...shop.given,
    }),
    data: shop.data,
    // 46.269 + 45.144 + 45 + 45
    lines: [
      ["energy_charge", "181.41"],
      ["puc_assessment", "0.30"],
    ],
    totalDollars: "181.71",
    averageCentsPerKwh: "4.5",
  },
  caseOf(
    "a base charge for each of 33 days",
    [flat, { kind: "daily_base_charge", dollarsPerDay: "0.39" }],
    1000,
    {
      // 112.87 / 600 = 0.188…
      lines: [
        ["base_charge", "12.87"],
        ["energy_charge", "100.00"],
        ["puc_assessment", "0.19"],
      ],
      totalDollars: "113.06",
      averageCentsPerKwh: "11.3",
    },
  ),
  caseOf(
    "a credit from 1,000 kWh on is given at 1,000 kWh",
    [flat, { ...credit, dollars: "35", atLeastKwh: "1000" }],
    1000,
    hundred("usage_credit", "-35.00", "0.11", "65.11", "6.5"),
  ),
  caseOf(
    "a credit above 1,000 kWh is not given at 1,000 kWh",
    [flat, { ...credit, dollars: "35", moreThanKwh: "1000" }],
    1000,
    hundredAlone,
  ),
  caseOf(
    "credits stack: $35 from 1,000 kWh on and $15 more from 2,000 on",
    [
      flat,
      { ...credit, dollars: "35", atLeastKwh: "1000" },
      { ...credit, dollars: "15", atLeastKwh: "2000" },
    ],
    2000,
    {
      lines: [
        ["energy_charge", "200.00"],
        ["usage_credit", "-35.00"],
        ["usage_credit", "-15.00"],
        ["puc_assessment", "0.25"],
      ],
      totalDollars: "150.25",
      averageCentsPerKwh: "7.5",
    },
  ),
  caseOf(
    "a fee up to 1,000 kWh is charged at 1,000 kWh",
    [flat, { kind: "usage_fee", name: "Usage Fee", dollars: "8", atMostKwh: "1000" }],
    1000,
    hundred("usage_fee", "8.00", "0.18", "108.18", "10.8"),
  ),
  caseOf(
    "a fee below 1,000 kWh is not charged at 1,000 kWh",
    [flat, { kind: "usage_fee", name: "Usage Fee", dollars: "8", lessThanKwh: "1000" }],
    1000,
    hundredAlone,
  ),
  caseOf(
    "a fee for little use",
    [flat, { kind: "minimum_usage_fee", dollars: "9.95", lessThanKwh: "1001" }],
    1000,
    hundred("minimum_usage_fee", "9.95", "0.18", "110.13", "11.0"),
  ),
  caseOf(
    "in 15 of 30 days half the use earns half the credit, where both slide",
    [flat, sliding("amount_and_thresholds")],
    500,
    {
      change: { period: fifteenDays },
      // 35 / 600 = 0.058…
      lines: [
        ["energy_charge", "50.00"],
        ["usage_credit", "-15.00"],
        ["puc_assessment", "0.06"],
      ],
      totalDollars: "35.06",
      averageCentsPerKwh: "7.0",
    },
  ),
  caseOf("half the use earns none where only the amount slides", [flat, sliding("amount")], 500, {
    change: { period: fifteenDays },
    ...fifty,
  }),
  caseOf(
    "the whole use earns half the credit where only the amount slides",
    [flat, sliding("amount")],
    1000,
    {
      change: { period: fifteenDays },
      ...hundred("usage_credit", "-15.00", "0.14", "85.14", "8.5"),
    },
  ),
  caseOf(
    "a credit for paying automatically",
    [
      flat,
      { kind: "bill_credit", name: "Auto Pay", dollarsPerCycle: "5", revokedWhen: ["no_autopay"] },
    ],
    1000,
    {
      change: { account: { deviceCount: 0, revoking: ["no_paperless"] } },
      ...hundred("bill_credit", "-5.00", "0.16", "95.16", "9.5"),
    },
  ),
  caseOf(
    "is lost in a cycle without it",
    [
      flat,
      { kind: "bill_credit", name: "Auto Pay", dollarsPerCycle: "5", revokedWhen: ["no_autopay"] },
    ],
    1000,
    { change: { account: { deviceCount: 0, revoking: ["no_autopay"] } }, ...hundredAlone },
  ),
  caseOf(
    "a credit of a tenth of a cent per kWh",
    [flat, { kind: "bill_credit", name: "Loyalty", dollarsPerKwh: "0.001" }],
    1000,
    hundred("bill_credit", "-1.00", "0.17", "99.17", "9.9"),
  ),
  caseOf(
    "five batteries, of which three count, at a third of $100",
    [
      flat,
      {
        kind: "device_credit",
        name: "Battery Credit",
        dollarsPerDevice: "33.333",
        maxDevices: 3,
        labelDevices: 1,
      },
    ],
    1000,
    {
      change: { account: { deviceCount: 5, revoking: [] } },
      // 99.999 rounds to 100.00; 0.001 / 600 of assessment is not printed.
      lines: [
        ["energy_charge", "100.00"],
        ["device_credit", "-100.00"],
      ],
      totalDollars: "0.00",
      averageCentsPerKwh: "0.0",
    },
  ),
  deliveryCase("a tariff that changes within the cycle, each day by its own row", "by_day", {
    // 10 of 30 days of $4 and 20 of $6; 240 kWh at 5 cents and 480 at 6. 118.13… / 600 = 0.1968…
    lines: [
      ["energy_charge", "72.00"],
      ["delivery_monthly", "1.33"],
      ["delivery_per_kwh", "12.00"],
      ["delivery_monthly", "4.00"],
      ["delivery_per_kwh", "28.80"],
      ["puc_assessment", "0.20"],
    ],
    totalDollars: "118.33",
    averageCentsPerKwh: "16.4",
  }),
  deliveryCase(
    "days share by their number where an interval is missing: it is no zero that others make up for",
    "by_day",
    {
      // With a zero on 5 June the first ten days would have 239.84 kWh, for 11.99.
      data: {
        ...steady.data,
        days: steady.data.days.map((day) =>
          day.day === "2026-06-05"
            ? { ...day, consumptionWh: day.consumptionWh.with(40, MISSING_WH) }
            : day,
        ),
      },
      lines: [
        ["energy_charge", "72.00"],
        ["delivery_monthly", "1.33"],
        ["delivery_per_kwh", "12.00"],
        ["delivery_monthly", "4.00"],
        ["delivery_per_kwh", "28.80"],
        ["puc_assessment", "0.20"],
      ],
      totalDollars: "118.33",
      averageCentsPerKwh: "16.4",
    },
  ),
  deliveryCase(
    "a tariff that changes within the cycle, all of it by the row of the closing read",
    "whole_period_by_read_date",
    {
      // 121.20 / 600 = 0.202
      lines: [
        ["energy_charge", "72.00"],
        ["delivery_monthly", "6.00"],
        ["delivery_per_kwh", "43.20"],
        ["puc_assessment", "0.20"],
      ],
      totalDollars: "121.40",
      averageCentsPerKwh: "16.8",
    },
  ),
  caseOf(
    "no tax authority gets less than nothing: the first takes no more than there is in all",
    [
      { kind: "flat_energy", rateDollarsPerKwh: "0" },
      { kind: "base_charge", dollarsPerCycle: "5.66" },
    ],
    1000,
    {
      change: {
        taxes: {
          ...outsideCities,
          salesTaxes: [
            { authority: "City", percent: "2.0285" },
            { authority: "District", percent: "0" },
          ],
          salesTaxRounding: "per_line",
        },
      },
      // Of each line 11 and 0 cents; of 5.6694… it would be 12, and -1 for the district.
      lines: [
        ["base_charge", "5.66"],
        ["energy_charge", "0.00"],
        ["puc_assessment", "0.01"],
        ["sales_tax", "0.11"],
      ],
      totalDollars: "5.78",
      averageCentsPerKwh: "0.6",
    },
  ),
  caseOf(
    "leaving early costs $150, outside of assessment and average",
    [flat, { ...fee, dollars: "150" }],
    1000,
    {
      change: { termination: leaving },
      lines: [...hundredAlone.lines, ["early_termination_fee", "150.00"]],
      totalDollars: "250.17",
      averageCentsPerKwh: "10.0",
    },
  ),
  caseOf(
    "leaving early costs $15 for each of seven whole months",
    [flat, { ...fee, dollarsPerRemainingMonth: "15" }],
    1000,
    {
      change: { termination: leaving },
      lines: [...hundredAlone.lines, ["early_termination_fee", "105.00"]],
      totalDollars: "205.17",
      averageCentsPerKwh: "10.0",
    },
  ),
  ...(
    [
      ["where the retailer ended service", { reason: "ended_by_retailer" }],
      ["where the contract is over", { contractEndsOn: "2026-03-15" }],
      ["in the last 14 days of the contract", { contractEndsOn: "2026-03-29" }],
      ["on moving with a new address", { reason: "moved_out", hasForwardingAddress: true }],
      ["up to 14 days after a notice of change", { changeNoticeSentOn: "2026-03-01" }],
    ] as const
  ).map(([when, how]) =>
    caseOf(`leaving costs nothing ${when}`, [flat, { ...fee, dollars: "150" }], 1000, {
      change: { termination: { ...leaving, ...how } },
      ...hundredAlone,
    }),
  ),
  ...(
    [
      ["15 days before the contract's end", { contractEndsOn: "2026-03-30" }],
      ["on moving without an address", { reason: "moved_out" }],
      ["15 days after a notice of change", { changeNoticeSentOn: "2026-02-28" }],
    ] as const
  ).map(([when, how]) =>
    caseOf(`leaving costs the fee ${when}`, [flat, { ...fee, dollars: "150" }], 1000, {
      change: { termination: { ...leaving, ...how } },
      lines: [...hundredAlone.lines, ["early_termination_fee", "150.00"]],
      totalDollars: "250.17",
      averageCentsPerKwh: "10.0",
    }),
  ),
];
