import { assert } from "../error.ts";
import { nanosPerCent, type ExactAmount } from "./model.ts";

/**
 * Whole cents towards zero. For amounts that a rule caps: a late penalty may "not exceed" five percent
 * (16 TAC 25.480(c)), so 5 % of $219.50 is $10.97 and not $10.98.
 */
export function truncateToCents(exact: ExactAmount): number {
  const cents = Number(exact.numerator / (exact.denominator * nanosPerCent));
  assert(Number.isSafeInteger(cents), "an amount too large for whole cents");
  return cents;
}
