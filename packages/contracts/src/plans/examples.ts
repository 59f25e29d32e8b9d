import { exampleIds, exampleStart } from "../examples.ts";
import type { AppPlan, OperatorPlanGroup, Plan, PlanGroup } from "./model.ts";
import type { StandingComponent } from "./pricing.ts";
import type {
  KeptRate,
  RateSheet,
  RateSheetDetail,
  RateSheetReport,
  RateSheetRowReport,
} from "./rate-sheets.ts";

export const examplePlan: Plan = {
  uuid: exampleIds.planUuid,
  groupUuid: exampleIds.planGroupUuid,
  name: "Lantern Steady 12",
  segment: "residential",
  termMonths: 12,
  energyRateCentsPerKwh: "11.9",
  exportRateCentsPerKwh: null,
  planMonthlyCostDollars: "4.95",
  avgCentsPerKwh500: "17.5",
  avgCentsPerKwh1000: "16.6",
  avgCentsPerKwh2000: "16.2",
  averagePrices: [
    { useKwh: 500, centsPerKwh: "17.5" },
    { useKwh: 1000, centsPerKwh: "16.6" },
    { useKwh: 2000, centsPerKwh: "16.2" },
  ],
  tduShortname: "ONCOR",
  deliveryRateCentsPerKwh: "3.8907",
  deliveryMonthlyCostDollars: "3.42",
  planType: "fixed",
  rateStructure: "flat",
  energyRates: [],
  credits: [],
  fees: [],
  cliffs: [],
  buybackProgramme: null,
  renewablePercent: 100,
  earlyTerminationFee: "$150.00",
  expiresAt: "2022-03-02T06:00:00.000Z",
  links: {
    efl: "https://api.example.com/files/efl-shown-here-shortened",
    tos: "https://api.example.com/files/tos-shown-here-shortened",
    yrac: "https://api.example.com/files/yrac-shown-here-shortened",
  },
};

export const exampleAppPlan: AppPlan = { ...examplePlan, partnerCommissionPerMonthDollars: "6.00" };

export const exampleComponents: StandingComponent[] = [
  { kind: "base_charge", dollarsPerCycle: "4.95" },
  { kind: "delivery_pass_through" },
  { kind: "early_termination_fee", dollars: "150.00" },
];

export const examplePlanGroup: PlanGroup = {
  uuid: exampleIds.planGroupUuid,
  appUuid: exampleIds.appUuid,
  name: "Lantern Steady 12",
  description: "One price for every kWh for a year",
  segment: "residential",
  termMonths: 12,
  planMonthlyCostDollars: "4.95",
  buybackProgramme: null,
  partnerCommissionPerMonthDollars: "6.00",
  planType: "fixed",
  rateStructure: "flat",
  credits: [],
  fees: [],
  renewablePercent: 100,
  earlyTerminationFee: "$150.00",
};

export const exampleOperatorPlanGroup: OperatorPlanGroup = {
  ...examplePlanGroup,
  energyKind: "flat_energy",
  components: exampleComponents,
  costDollarsPerKwh: "0.085",
  needsApproval: false,
};

const exampleRate: KeptRate = {
  utility: "ONCOR",
  termMonths: 12,
  energyRateCentsPerKwh: "11.9",
  energy: { kind: "flat_energy", rateDollarsPerKwh: "0.119" },
  effectiveOn: "2022-03-01",
};

export const exampleRateSheet: RateSheet = {
  uuid: exampleIds.rateSheetUuid,
  planGroupUuid: exampleIds.planGroupUuid,
  status: "approved",
  fileName: null,
  rowCount: 1,
  createdAt: exampleStart,
  createdBy: exampleIds.operatorTokenUuid,
  approvedAt: exampleStart,
  approvedBy: exampleIds.operatorTokenUuid,
};

const exampleRow: RateSheetRowReport = {
  row: 1,
  outcome: "unchanged",
  rate: exampleRate,
  reasons: [],
  duplicateOfRow: null,
  replaces: exampleRate,
  openOfferCount: 0,
  openOffers: [],
};

export const exampleRateSheetDetail: RateSheetDetail = { ...exampleRateSheet, rows: [exampleRow] };

export const exampleRateSheetFile = {
  fileName: "rates.csv",
  content: [
    "utility,term_months,energy_rate_cents_per_kwh,effective_on",
    "ONCOR,12,11.5,2022-04-01",
    "CENTERPOINT,12,11.7,2022-04-01",
    "",
  ].join("\n"),
};

const cheaper = { energyRateCentsPerKwh: "11.5", effectiveOn: "2022-04-01" };
const accepted: RateSheetRowReport = {
  ...exampleRow,
  row: 2,
  outcome: "accepted",
  rate: { ...exampleRate, ...cheaper, energy: { kind: "flat_energy", rateDollarsPerKwh: "0.115" } },
  replaces: null,
};

export const exampleRateSheetReport: RateSheetReport = {
  result: "stored",
  rateSheet: { ...exampleRateSheet, fileName: exampleRateSheetFile.fileName, rowCount: 2 },
  rowsRead: 2,
  accepted: 2,
  replaces: 0,
  unchanged: 0,
  refused: 0,
  problems: [],
  rows: [
    accepted,
    {
      ...accepted,
      row: 3,
      rate: {
        ...exampleRate,
        utility: "CENTERPOINT",
        effectiveOn: cheaper.effectiveOn,
        energyRateCentsPerKwh: "11.7",
        energy: { kind: "flat_energy", rateDollarsPerKwh: "0.117" },
      },
    },
  ],
};
