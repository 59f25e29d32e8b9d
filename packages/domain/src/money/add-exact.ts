import { exactOf } from "./exact-of.ts";
import type { ExactAmount } from "./model.ts";

/** The sum, zero for no amounts. */
export function addExact(...amounts: readonly ExactAmount[]): ExactAmount {
  let numerator = 0n;
  let denominator = 1n;
  for (const amount of amounts) {
    if (amount.denominator === denominator) {
      numerator += amount.numerator;
    } else if (amount.denominator === 1n) {
      // Most amounts of a bill are whole.
      numerator += amount.numerator * denominator;
    } else {
      numerator = numerator * amount.denominator + amount.numerator * denominator;
      denominator *= amount.denominator;
    }
  }
  return exactOf(numerator, denominator);
}
