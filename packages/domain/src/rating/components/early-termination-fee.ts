import type { ComponentOf } from "@lamplight/contracts/model";
import { exactFromCents } from "../../money/exact-from-cents.ts";
import { formatDollars } from "../../money/format-dollars.ts";
import { multiplyExact } from "../../money/multiply-exact.ts";
import { parseCents } from "../../money/parse-cents.ts";
import type { RatingContext } from "../context.ts";
import { makeLine } from "../make-line.ts";
import type { RatedLine } from "../model.ts";
import { planSource } from "../plan-source.ts";
import { terminationExemption, wholeMonthsRemaining } from "../termination.ts";

/**
 * A fee for ending service before the term, on the last bill: flat, or for each whole month that remains. None
 * where 16 TAC 25.475 exempts it. No charge for electricity, so that it bears no assessment and no tax, and
 * stands outside of the average price.
 */
export function rateEarlyTerminationFee(
  component: ComponentOf<"early_termination_fee">,
  { input }: RatingContext,
): RatedLine[] {
  const { termination } = input;
  if (termination === null || terminationExemption(termination) !== null) return [];
  const { endsOn, contractEndsOn, reason } = termination;
  const line = {
    stage: "termination",
    code: "early_termination_fee",
    label: "Early Termination Fee",
    trace: {
      rule: "service ended before the term (16 TAC 25.475)",
      source: planSource(component, input),
      facts: { endsOn, contractEndsOn, reason },
    },
  } as const;
  const { dollars, dollarsPerRemainingMonth } = component;
  if (dollars !== undefined) {
    const trace = { ...line.trace, facts: { ...line.trace.facts, dollars } };
    return [makeLine({ ...line, exact: exactFromCents(parseCents(dollars)), trace })];
  }
  const months = wholeMonthsRemaining(termination);
  if (months === 0) return [];
  const centsPerMonth = parseCents(dollarsPerRemainingMonth ?? "");
  return [
    makeLine({
      ...line,
      exact: multiplyExact(exactFromCents(centsPerMonth), months),
      quantity: { value: String(months), unit: "months" },
      rate: { value: formatDollars(centsPerMonth), unit: "dollars_per_month" },
    }),
  ];
}
