import type { PlanPricing, TduTariff } from "@lamplight/contracts/model";
import type { LocalDay } from "../calendar/model.ts";
import { addExact } from "../money/add-exact.ts";
import { exactFromCents } from "../money/exact-from-cents.ts";
import { exactFromNanos } from "../money/exact-from-nanos.ts";
import type { ExactAmount } from "../money/model.ts";
import { multiplyEnergy } from "../money/multiply-energy.ts";
import { multiplyExact } from "../money/multiply-exact.ts";
import { expectedUseWh } from "./expected-use.ts";
import { rateQuote } from "./rate-quote.ts";

/**
 * What is left to the retailer of a month of expected use: all recurring charges, credits taken off, less what
 * the utility takes for delivery, whether the plan passes that on, bundles it or gives a part of it back.
 */
export function retailEarnings(pricing: PlanPricing, tariff: TduTariff, on: LocalDay): ExactAmount {
  const { recurringExact } = rateQuote(pricing, tariff, expectedUseWh, on);
  const delivery = addExact(
    exactFromCents(tariff.monthlyCents),
    exactFromNanos(multiplyEnergy(expectedUseWh, tariff.rateMicrosPerKwh)),
  );
  return addExact(recurringExact, multiplyExact(delivery, -1));
}
