import { assert } from "../error.ts";
import { nanosPerCent, type ExactAmount } from "./model.ts";

/**
 * The one rounding of an invoice line: to the nearest cent, a tie away from zero. Positive ties go up
 * (+0.5 cent is 1); negative amounts mirror them (-0.5 cent is -1), so that the line of a reversing invoice
 * is the exact negative of the line that it takes back.
 */
export function roundHalfUpToCents(exact: ExactAmount): number {
  const isNegative = exact.numerator < 0n;
  const size = isNegative ? -exact.numerator : exact.numerator;
  const unit = exact.denominator * nanosPerCent;
  const cents = Number((2n * size + unit) / (2n * unit));
  assert(Number.isSafeInteger(cents), "an amount too large for whole cents");
  return isNegative && cents !== 0 ? -cents : cents;
}
