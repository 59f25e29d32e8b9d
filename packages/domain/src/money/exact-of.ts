import { assert } from "../error.ts";
import type { ExactAmount } from "./model.ts";

/** The fraction in lowest terms: two ways to the same amount end in the same trace. */
export function exactOf(numerator: bigint, denominator: bigint): ExactAmount {
  assert(denominator !== 0n, "an exact amount over zero");
  if (denominator === 1n) return { numerator, denominator };
  let divisor = numerator < 0n ? -numerator : numerator;
  let rest = denominator < 0n ? -denominator : denominator;
  while (rest !== 0n) [divisor, rest] = [rest, divisor % rest];
  if (denominator < 0n) divisor = -divisor;
  return { numerator: numerator / divisor, denominator: denominator / divisor };
}
