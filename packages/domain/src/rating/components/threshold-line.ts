import type { ComponentOf } from "@lamplight/contracts/model";
import type { ExactAmount } from "../../money/model.ts";
import { makeLine, type LineInput } from "../make-line.ts";
import type { RatedLine, RatingInput } from "../model.ts";
import { planSource } from "../plan-source.ts";
import { testThresholds } from "../thresholds.ts";

/** The line of a charge that depends on use, where the billed kWh of the cycle lie within its bounds. */
export function thresholdLine(
  component: ComponentOf<"usage_credit" | "usage_fee" | "minimum_usage_fee">,
  input: RatingInput,
  line: Pick<LineInput, "code" | "label"> & {
    readonly rule: string;
    readonly signed?: (exact: ExactAmount) => ExactAmount;
  },
): RatedLine[] {
  const { applies, exact, facts } = testThresholds(component, input);
  if (!applies) return [];
  const { code, label, rule, signed } = line;
  return [
    makeLine({
      stage: "usage_credits_and_fees",
      code,
      label,
      exact: signed === undefined ? exact : signed(exact),
      trace: { rule, source: planSource(component, input), facts },
    }),
  ];
}
