import type { ComponentOf } from "@lamplight/contracts/model";
import type { RatingContext } from "../context.ts";
import type { RatedLine } from "../model.ts";
import { thresholdLine } from "./threshold-line.ts";

/** A fee where less was used than the plan asks for. */
export function rateMinimumUsageFee(
  component: ComponentOf<"minimum_usage_fee">,
  { input }: RatingContext,
): RatedLine[] {
  return thresholdLine(component, input, {
    code: "minimum_usage_fee",
    label: "Minimum Usage Fee",
    rule: "a fee for less billed kWh than this",
  });
}
