import { exactOf } from "./exact-of.ts";
import type { ExactAmount } from "./model.ts";

/** The sum, zero for no amounts. */
export function addExact(...amounts: readonly ExactAmount[]): ExactAmount {
  let numerator = 0n;
  let denominator = 1n;
  for (const amount of amounts) {
    if (amount.denominator === denominator) {
      numerator += amount.numerator;
    } else {
      numerator = numerator * amount.denominator + amount.numerator * denominator;
      denominator *= amount.denominator;
    }
  }
  return exactOf(numerator, denominator);
}
