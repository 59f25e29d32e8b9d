import type { ComponentOf } from "@lamplight/contracts/model";
import { multiplyExact } from "../../money/multiply-exact.ts";
import type { RatingContext } from "../context.ts";
import type { RatedLine } from "../model.ts";
import { thresholdLine } from "./threshold-line.ts";

/** A credit where the billed kWh of the cycle lie within its bounds; one line for each that applies. */
export function rateUsageCredit(
  component: ComponentOf<"usage_credit">,
  { input }: RatingContext,
): RatedLine[] {
  return thresholdLine(component, input, {
    code: "usage_credit",
    label: component.name,
    rule: "a credit for billed kWh within these bounds",
    signed: (exact) => multiplyExact(exact, -1),
  });
}
