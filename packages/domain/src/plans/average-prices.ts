import type { PlanPricing, Segment } from "@lamplight/contracts/model";
import type { LocalDay } from "../calendar/model.ts";
import { averagePricesAt, type AveragePrice } from "./average-prices-at.ts";
import { labelUses } from "./label-facts.ts";
import type { QuotedTariff } from "./rate-quote.ts";

export type { AveragePrice };

/**
 * The average price table of a label (16 TAC 25.475(g)): all recurring charges, without the PUC assessment, the
 * gross receipts reimbursement and taxes, by energy, rounded once.
 */
export function averagePrices(
  pricing: PlanPricing,
  tariff: QuotedTariff,
  { segment, on }: { readonly segment: Segment; readonly on: LocalDay },
): AveragePrice[] {
  return averagePricesAt(pricing, tariff, labelUses[segment], on);
}
