import { exampleIds } from "../examples.ts";
import type { Plan, PlanGroup } from "./model.ts";

export const examplePlan: Plan = {
  uuid: exampleIds.planUuid,
  groupUuid: exampleIds.planGroupUuid,
  name: "Lantern Steady 12",
  termMonths: 12,
  energyRateCentsPerKwh: "11.9",
  exportRateCentsPerKwh: null,
  planMonthlyCostDollars: "4.95",
  avgCentsPerKwh500: "17.5",
  avgCentsPerKwh1000: "16.6",
  avgCentsPerKwh2000: "16.2",
  tduShortname: "ONCOR",
  deliveryRateCentsPerKwh: "3.8907",
  deliveryMonthlyCostDollars: "3.42",
  planType: "fixed",
  rateStructure: "flat",
  renewablePercent: 100,
  earlyTerminationFee: "$150.00",
  expiresAt: "2022-03-02T06:00:00.000Z",
  links: {
    efl: "https://api.example.com/files/efl-shown-here-shortened",
    tos: "https://api.example.com/files/tos-shown-here-shortened",
    yrac: "https://api.example.com/files/yrac-shown-here-shortened",
  },
};

export const examplePlanGroup: PlanGroup = {
  uuid: exampleIds.planGroupUuid,
  appUuid: exampleIds.appUuid,
  name: "Lantern Steady 12",
  description: "One price for every kWh for a year",
  termMonths: 12,
  planMonthlyCostDollars: "4.95",
  renewablePercent: 100,
  earlyTerminationFeeDollars: "150.00",
  rateStructure: "flat",
};
