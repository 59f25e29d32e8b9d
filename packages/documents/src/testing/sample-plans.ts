import {
  averagePrices,
  listCliffs,
  sampleContractText,
  type ContractDocumentData,
  type PlanDocumentData,
} from "@lamplight/domain";
import { sampleBrand, sampleRetailer } from "./sample-documents.ts";

type Plan = PlanDocumentData["plan"];
type ContractTextKind = ContractDocumentData["kind"];
type Component = Plan["pricing"]["components"][number];

const issuedOn = "2026-10-01";
const tariff = {
  uuid: "0193a1b2-7c3d-7e4f-8a5b-6c7d8e9f0a1b",
  utility: "ONCOR",
  effectiveOn: "2026-09-01",
  observedOn: "2026-09-01",
  status: "observed",
  source: "sample",
  monthlyCents: 406,
  rateMicrosPerKwh: 60_295,
  spanningPeriods: "whole_period_by_read_date",
} as const;
const delivery: Component = { kind: "delivery_pass_through" };
const terminationFee: Component = { kind: "early_termination_fee", dollars: "150.00" };

/** A plan of a made-up retailer whose averages and cliffs come from the engine. */
function samplePlanOf(
  name: string,
  components: Component[],
  {
    segment = "residential",
    termMonths = 12,
    renewablePercent = 24,
  }: {
    segment?: PlanDocumentData["segment"];
    termMonths?: number;
    renewablePercent?: number | null;
  } = {},
): PlanDocumentData {
  const pricing = { components };
  const isBundled = components.some(({ kind }) => kind === "bundled_delivery");
  const charged = isBundled ? null : tariff;
  return {
    language: "en",
    version: `${name.toLowerCase().replaceAll(/[^a-z0-9]+/g, "-")}_oncor_${termMonths}_20261001_1a2b3c4d`,
    issuedOn,
    isSandbox: false,
    retailer: sampleRetailer,
    brand: sampleBrand,
    utility: { displayName: "Oncor Electric Delivery" },
    segment,
    plan: {
      name,
      termMonths,
      pricing,
      delivery: isBundled ? null : { monthlyDollars: "4.06", dollarsPerKwh: "0.060295" },
      averages: averagePrices(pricing, charged, { segment, on: issuedOn }),
      cliffs: listCliffs(pricing, charged, issuedOn),
      renewablePercent,
    },
  };
}

export const samplePlan = samplePlanOf("Steady 12", [
  { kind: "flat_energy", rateDollarsPerKwh: "0.0987" },
  { kind: "base_charge", dollarsPerCycle: "9.95" },
  delivery,
  terminationFee,
]);

/** One plan for each product type and way of pricing. */
export const samplePlans = {
  flat: samplePlan,
  tiered: samplePlanOf("Tiers 12", [
    {
      kind: "tiered_energy",
      basis: "marginal",
      tiers: [
        { aboveKwh: "0", upToKwh: "500", rateDollarsPerKwh: "0.149" },
        { aboveKwh: "500", upToKwh: "1200", rateDollarsPerKwh: "0.099" },
        { aboveKwh: "1200", rateDollarsPerKwh: "0.129" },
      ],
    },
    { kind: "usage_credit", name: "Usage Credit", dollars: "50.00", atLeastKwh: "800" },
    { kind: "minimum_usage_fee", dollars: "9.95", lessThanKwh: "500" },
    delivery,
    terminationFee,
  ]),
  timeOfUse: samplePlanOf("Free Nights 24", [
    {
      kind: "time_of_use_energy",
      windows: [
        {
          name: "Nights",
          rateDollarsPerKwh: "0",
          labelShare: "0.35",
          hours: [{ from: "21:00", until: "06:00" }],
        },
      ],
      otherwise: { name: "Days", rateDollarsPerKwh: "0.199", labelShare: "0.65" },
    },
    { kind: "daily_base_charge", dollarsPerDay: "0.33" },
    { ...delivery, waivedWindows: ["Nights"] },
    { kind: "early_termination_fee", dollarsPerRemainingMonth: "20.00" },
  ]),
  variable: samplePlanOf(
    "Monthly",
    [
      {
        kind: "variable_energy",
        series: "Bluebonnet Monthly",
        firstCycleRateDollarsPerKwh: "0.143",
      },
      delivery,
    ],
    { termMonths: 1, renewablePercent: null },
  ),
  indexed: samplePlanOf(
    "Index 12",
    [
      {
        kind: "indexed_energy",
        series: "ERCOT Houston Hub Index",
        seriesKind: "public_index",
        multiplier: "1.05",
        adderDollarsPerKwh: "0.02",
        floorDollarsPerKwh: "0.01",
        labelIndexDollarsPerKwh: "0.065",
      },
      delivery,
      terminationFee,
    ],
    {},
  ),
  bundledSmallCommercial: samplePlanOf(
    "All In Business 24",
    [
      { kind: "flat_energy", rateDollarsPerKwh: "0.179" },
      { kind: "base_charge", dollarsPerCycle: "14.95" },
      { kind: "usage_fee", name: "Low use fee", dollars: "12.00", atMostKwh: "1999" },
      { kind: "bundled_delivery" },
      { kind: "early_termination_fee", dollars: "300.00" },
    ],
    { segment: "small_commercial", termMonths: 24 },
  ),
  prepaid: samplePlanOf(
    "Pay Ahead",
    [
      { kind: "flat_energy", rateDollarsPerKwh: "0.109" },
      { kind: "prepaid_daily_charge", dollarsPerDay: "0.85" },
      {
        kind: "usage_credit",
        name: "Small home credit",
        dollars: "15.00",
        atMostKwh: "500",
        shortCycle: { referenceDays: 30, slides: "amount_and_thresholds" },
      },
      delivery,
    ],
    { termMonths: 12 },
  ),
  solarAndVehicle: samplePlanOf("Sun and Wheels 12", [
    {
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
    },
    {
      kind: "vehicle_charging_allowance",
      name: "Home Charging Fee",
      dollarsPerVehicle: "25.00",
      labelKwh: "300",
    },
    {
      kind: "device_credit",
      name: "Battery Credit",
      dollarsPerDevice: "33.333333",
      maxDevices: 3,
      labelDevices: 1,
    },
    {
      kind: "export_buyback",
      price: { kind: "fixed", rateDollarsPerKwh: "0.063" },
      span: "cycle",
      capToImport: true,
      offsets: "energy",
    },
    delivery,
    terminationFee,
  ]),
} as const satisfies Readonly<Record<string, PlanDocumentData>>;

type Window = Extract<Component, { kind: "time_of_use_energy" }>["windows"][number];

function season(name: string, months: number[], rate: string, labelShare: string): Window[] {
  return [
    {
      name: `${name} afternoons`,
      months,
      weekdays: ["monday", "tuesday", "wednesday", "thursday", "friday"],
      hours: [{ from: "14:00", until: "20:00" }],
      tiers: [
        { aboveKwh: "0", upToKwh: "300", rateDollarsPerKwh: rate },
        { aboveKwh: "300", rateDollarsPerKwh: "0.249" },
      ],
      basis: "whole_usage",
      labelShare,
    },
    {
      name: `${name} nights`,
      months,
      hours: [{ from: "21:00", until: "06:00" }],
      rateDollarsPerKwh: "0.045",
      labelShare,
    },
  ];
}

/** The longest plan that anybody would sell: it must still fit two pages, in both languages. */
export const longestPlan: PlanDocumentData = (() => {
  const plan = samplePlanOf(
    "Hill Country Sunrise Renewable Saver with Free Weekends and Battery Rewards Promise 36",
    [
      {
        kind: "time_of_use_energy",
        overlaps: "first_match",
        windows: [
          ...season("Summer", [6, 7, 8, 9], "0.189", "0.15"),
          ...season("Winter", [12, 1, 2], "0.159", "0.1"),
          {
            name: "Weekends",
            weekdays: ["saturday", "sunday"],
            rateDollarsPerKwh: "0",
            labelShare: "0.2",
          },
        ],
        otherwise: { name: "All other times", rateDollarsPerKwh: "0.0987", labelShare: "0.3" },
      },
      { kind: "base_charge", dollarsPerCycle: "9.95" },
      {
        kind: "usage_credit",
        name: "Residential Usage Credit",
        dollars: "35.00",
        atLeastKwh: "1000",
      },
      {
        kind: "usage_credit",
        name: "Additional Residential Usage Credit",
        dollars: "15.00",
        atLeastKwh: "2000",
        shortCycle: { referenceDays: 30, slides: "amount_and_thresholds" },
      },
      { kind: "minimum_usage_fee", dollars: "9.95", lessThanKwh: "500" },
      {
        kind: "bill_credit",
        name: "AutoPay and Paperless Discount",
        dollarsPerCycle: "5.00",
        revokedWhen: ["no_autopay", "no_paperless", "email_invalid"],
      },
      {
        kind: "device_credit",
        name: "Battery Rewards Credit",
        dollarsPerDevice: "33.333333",
        maxDevices: 3,
        labelDevices: 1,
      },
      { ...delivery, waivedWindows: ["Weekends", "Summer nights", "Winter nights"] },
      {
        kind: "export_buyback",
        price: {
          kind: "indexed",
          series: "ERCOT real-time settlement price of the North load zone",
          seriesKind: "wholesale",
          multiplier: "0.9",
          adderDollarsPerKwh: "-0.005",
          floorDollarsPerKwh: "0",
        },
        span: "cycle",
        capToImport: true,
        capDollarsPerCycle: "500.00",
        offsets: "energy",
      },
      { kind: "early_termination_fee", dollarsPerRemainingMonth: "20.00" },
    ],
    { termMonths: 36, renewablePercent: 100 },
  );
  return {
    ...plan,
    isSandbox: true,
    utility: { displayName: "CenterPoint Energy Houston Electric, LLC" },
    retailer: {
      ...sampleRetailer,
      legalName: "Bluebonnet Hill Country Retail Energy Services of Texas, LLC",
      addressLines: [
        "10422 Old Spanish Trail Crossing Boulevard, Suite 1410",
        "Houston, TX 77054-1234",
      ],
    },
  };
})();

/** A retailer's own text, as the sample is written but published. */
export function sampleContract(
  kind: ContractTextKind,
  more: Partial<ContractDocumentData> = {},
): ContractDocumentData {
  const language = more.language ?? "en";
  return {
    kind,
    language,
    version: `10999_${kind}_en-sample_es-sample_1a2b3c4d`,
    issuedOn,
    isSandbox: false,
    isSample: true,
    retailer: sampleRetailer,
    brand: sampleBrand,
    body: sampleContractText(kind, language),
    ...more,
  };
}
