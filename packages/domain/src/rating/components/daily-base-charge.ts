import type { ComponentOf } from "@lamplight/contracts/model";
import type { RatingContext } from "../context.ts";
import type { RatedLine } from "../model.ts";
import { rateDays } from "../rate-days.ts";

/** A fixed amount for each service day of the cycle. */
export function rateDailyBaseCharge(
  component: ComponentOf<"daily_base_charge">,
  { input }: RatingContext,
): RatedLine[] {
  return rateDays(component, input, { code: "base_charge", label: "Base Charge" });
}
