import type { ComponentOf } from "@lamplight/contracts/model";
import { multiplyExact } from "../../money/multiply-exact.ts";
import type { RatingContext } from "../context.ts";
import { makeLine } from "../make-line.ts";
import type { RatedLine } from "../model.ts";
import { planSource } from "../plan-source.ts";
import { testThresholds } from "../thresholds.ts";

/** A credit where the billed kWh of the cycle lie within its bounds; one line for each that applies. */
export function rateUsageCredit(
  component: ComponentOf<"usage_credit">,
  { input }: RatingContext,
): RatedLine[] {
  const { applies, exact, facts } = testThresholds(component, input);
  if (!applies) return [];
  return [
    makeLine({
      stage: "usage_credits_and_fees",
      code: "usage_credit",
      label: component.name,
      exact: multiplyExact(exact, -1),
      trace: {
        rule: "a credit for billed kWh within these bounds",
        source: planSource(component, input),
        facts,
      },
    }),
  ];
}
