import type { ComponentOf } from "@lamplight/contracts/model";
import type { RatingContext } from "../context.ts";
import type { RatedLine } from "../model.ts";
import { thresholdLine } from "./threshold-line.ts";

/** A fee where the billed kWh of the cycle lie within its bounds; one line for each that applies. */
export function rateUsageFee(
  component: ComponentOf<"usage_fee">,
  { input }: RatingContext,
): RatedLine[] {
  return thresholdLine(component, input, {
    code: "usage_fee",
    label: component.name,
    rule: "a fee for billed kWh within these bounds",
  });
}
