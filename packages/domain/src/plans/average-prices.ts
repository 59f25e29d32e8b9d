import type { PlanPricing, Segment } from "@lamplight/contracts/model";
import type { LocalDay } from "../calendar/model.ts";
import { assert } from "../error.ts";
import { labelUses } from "./label-facts.ts";
import { rateQuote, type QuotedTariff } from "./rate-quote.ts";

/** An average price of a label. */
export interface AveragePrice {
  /** Use of a cycle. */
  readonly useKwh: number;
  /** One decimal. */
  readonly centsPerKwh: string;
}

/**
 * The average price table of a label (16 TAC 25.475(g)): all recurring charges, without the PUC assessment, the
 * gross receipts reimbursement and taxes, by energy, rounded once.
 */
export function averagePrices(
  pricing: PlanPricing,
  tariff: QuotedTariff,
  { segment, on }: { readonly segment: Segment; readonly on: LocalDay },
): AveragePrice[] {
  return labelUses[segment].map((useKwh) => {
    const { averageCentsPerKwh } = rateQuote(pricing, tariff, useKwh * 1000, on);
    assert(averageCentsPerKwh !== null, "a label without an average price");
    return { useKwh, centsPerKwh: averageCentsPerKwh };
  });
}
