import { exampleIds } from "../examples.ts";
import type { Comparison } from "./model.ts";

const energy = { label: "Energy Charge", importKwh: "1012.4", amountCents: 12_048 };
const baseCharge = { code: "base_charge", label: "Base Charge", amountCents: 495 };

const cost = {
  importKwh: "1012.4",
  exportKwh: null,
  costCents: 16_824,
  averageCentsPerKwh: "16.6",
  deliveryCents: 4281,
  exportCents: 0,
};

export const exampleComparison: Comparison = {
  usageProfileUuid: exampleIds.usageProfileUuid,
  locationUuid: null,
  from: "2022-03-01",
  until: "2022-04-01",
  ratedMonths: 1,
  months: [
    {
      month: "2022-03",
      status: "rated",
      importKwh: "1012.4",
      exportKwh: null,
      missingIntervals: 0,
      missingExportIntervals: 0,
    },
  ],
  importKwh: "1012.4",
  exportKwh: null,
  basis: [
    "Each calendar month is rated as one billing cycle, on its intervals.",
    "Delivery is by the tariff in force in that month. Taxes, the gross receipts reimbursement and the PUC assessment are left out, as on labels.",
  ],
  plans: [
    {
      planUuid: exampleIds.planUuid,
      planGroupUuid: exampleIds.planGroupUuid,
      name: "Lantern Steady 12",
      termMonths: 12,
      utility: "ONCOR",
      version: "lantern-steady-12_oncor_12_20220301_8f2c1d7e",
      ...cost,
      months: [{ month: "2022-03", ...cost, energy: [energy], charges: [baseCharge] }],
      energy: [energy],
      charges: [{ ...baseCharge, months: 1 }],
      nearCliffs: [],
    },
  ],
  notComparable: [],
};
