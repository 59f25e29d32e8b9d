import type { ComponentOf } from "@lamplight/contracts/model";
import type { RatingContext } from "../context.ts";
import { makeLine } from "../make-line.ts";
import type { RatedLine } from "../model.ts";
import { planSource } from "../plan-source.ts";
import { testThresholds } from "../thresholds.ts";

/** A fee where the billed kWh of the cycle lie within its bounds; one line for each that applies. */
export function rateUsageFee(
  component: ComponentOf<"usage_fee">,
  { input }: RatingContext,
): RatedLine[] {
  const { applies, exact, facts } = testThresholds(component, input);
  if (!applies) return [];
  return [
    makeLine({
      stage: "usage_credits_and_fees",
      code: "usage_fee",
      label: component.name,
      exact,
      trace: {
        rule: "a fee for billed kWh within these bounds",
        source: planSource(component, input),
        facts,
      },
    }),
  ];
}
