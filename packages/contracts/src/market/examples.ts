import { exampleIds } from "../examples.ts";
import type { OperatorTariff } from "./model.ts";

export const exampleTariff: OperatorTariff = {
  uuid: exampleIds.tariffUuid,
  utility: "LUBBOCK",
  segment: "residential",
  effectiveOn: "2022-09-01",
  observedOn: "2022-08-14",
  status: "official",
  source: "Tariff for Retail Delivery Service, section 6.1.1.1.1",
  monthlyDollars: "0.00",
  rateCentsPerKwh: "6.83",
  spanningPeriods: "whole_period_by_read_date",
};
