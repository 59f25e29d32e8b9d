import type { PlanPricing, TduTariff } from "@lamplight/contracts/model";
import { addDays } from "../calendar/add-days.ts";
import type { LocalDay } from "../calendar/model.ts";
import type { BillingPeriod, DeliverySource, RatedBill, StatedDelivery } from "../rating/model.ts";
import { rate } from "../rating/rate.ts";
import { labelCycleDays } from "./label-facts.ts";

/** A row of the tariff, or charges as somebody states them; null where delivery is bundled. */
export type QuotedTariff = TduTariff | StatedDelivery | null;

function deliveryOf(tariff: QuotedTariff, period: BillingPeriod): DeliverySource {
  if (tariff === null) return { kind: "none" };
  if ("uuid" in tariff) return { kind: "tariff", spans: [{ ...period, tariff }] };
  const { monthlyCents, rateMicrosPerKwh } = tariff;
  return { kind: "stated", monthlyCents, rateMicrosPerKwh };
}

/**
 * The recurring charges of a use in a cycle, as label and quotes have them: without assessment, reimbursement and
 * taxes, in a first cycle of 30 days, with what the plan states of shares and devices. Made by `rate`, as bills are.
 */
export function rateQuote(
  pricing: PlanPricing,
  tariff: QuotedTariff,
  useWh: number,
  on: LocalDay,
): RatedBill {
  const period = { from: on, until: addDays(on, labelCycleDays) };
  return rate({
    pricing,
    planVersion: "label",
    period,
    billedWh: useWh,
    usage: null,
    delivery: deliveryOf(tariff, period),
    taxes: { kind: "label" },
    isQuote: true,
    isFirstCycle: true,
    publishedPrices: [],
    indexes: [],
    account: null,
    termination: null,
  });
}
