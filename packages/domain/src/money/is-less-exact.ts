import type { ExactAmount } from "./model.ts";

/** Whether one exact amount is less than another. */
export function isLessExact(left: ExactAmount, right: ExactAmount): boolean {
  return left.numerator * right.denominator < right.numerator * left.denominator;
}
