import type { ComponentOf } from "@lamplight/contracts/model";
import type { RatingContext } from "../context.ts";
import { makeLine } from "../make-line.ts";
import type { RatedLine } from "../model.ts";
import { planSource } from "../plan-source.ts";
import { testThresholds } from "../thresholds.ts";

/** A fee where less was used than the plan asks for. */
export function rateMinimumUsageFee(
  component: ComponentOf<"minimum_usage_fee">,
  { input }: RatingContext,
): RatedLine[] {
  const { applies, exact, facts } = testThresholds(component, input);
  if (!applies) return [];
  return [
    makeLine({
      stage: "usage_credits_and_fees",
      code: "minimum_usage_fee",
      label: "Minimum Usage Fee",
      exact,
      trace: {
        rule: "a fee for less billed kWh than this",
        source: planSource(component, input),
        facts,
      },
    }),
  ];
}
