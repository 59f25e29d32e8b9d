import type { PlanPricing } from "@lamplight/contracts/model";
import type { LocalDay } from "../calendar/model.ts";
import { assert } from "../error.ts";
import { rateQuote, type QuotedTariff } from "./rate-quote.ts";

/** An average price of a label. */
export interface AveragePrice {
  /** Use of a cycle. */
  readonly useKwh: number;
  /** One decimal. */
  readonly centsPerKwh: string;
}

/** Average prices as a label has them, at any uses: recurring charges by energy, rounded once. */
export function averagePricesAt(
  pricing: PlanPricing,
  tariff: QuotedTariff,
  usesKwh: readonly number[],
  on: LocalDay,
): AveragePrice[] {
  return usesKwh.map((useKwh) => {
    const { averageCentsPerKwh } = rateQuote(pricing, tariff, useKwh * 1000, on);
    assert(averageCentsPerKwh !== null, "a label without an average price");
    return { useKwh, centsPerKwh: averageCentsPerKwh };
  });
}
