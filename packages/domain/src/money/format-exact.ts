import type { ExactAmount } from "./model.ts";

/** `"numerator/denominator"` nano-dollars in lowest terms, as traces carry it: `"153481200000/1"` is $153.4812. */
export function formatExact(amount: ExactAmount): string {
  return `${amount.numerator}/${amount.denominator}`;
}
