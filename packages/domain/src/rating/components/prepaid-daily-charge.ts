import type { ComponentOf } from "@lamplight/contracts/model";
import type { RatingContext } from "../context.ts";
import type { RatedLine } from "../model.ts";
import { rateDays } from "../rate-days.ts";
import { unpriced } from "../unpriced.ts";

/** The daily charge of prepaid service, which is a regime of its own (16 TAC 25.498): a label can state it. */
export function ratePrepaidDailyCharge(
  component: ComponentOf<"prepaid_daily_charge">,
  { input }: RatingContext,
): RatedLine[] {
  if (!input.isQuote) throw unpriced("not_billable", component.kind);
  return rateDays(component, input, { code: "prepaid_charge", label: "Daily Charge" });
}
