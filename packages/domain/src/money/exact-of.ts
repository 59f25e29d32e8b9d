import { assert } from "../error.ts";
import type { ExactAmount } from "./model.ts";

/** The greatest common divisor of positive integers that doubles hold. */
function divisorOf(left: number, right: number): number {
  let divisor = left;
  let rest = right;
  while (rest !== 0) [divisor, rest] = [rest, divisor % rest];
  return divisor;
}

/** The same of bigints: one step brings most pairs down to what doubles hold, where steps are far cheaper. */
function bigDivisorOf(left: bigint, right: bigint): bigint {
  let divisor = left;
  let rest = right;
  while (rest > BigInt(Number.MAX_SAFE_INTEGER)) [divisor, rest] = [rest, divisor % rest];
  if (rest === 0n) return divisor;
  return BigInt(divisorOf(Number(rest), Number(divisor % rest)));
}

/** The fraction in lowest terms: two ways to the same amount end in the same trace. */
export function exactOf(numerator: bigint, denominator: bigint): ExactAmount {
  if (denominator === 1n) return { numerator, denominator };
  assert(denominator !== 0n, "an exact amount over zero");
  const isNegative = denominator < 0n;
  const size = isNegative ? -denominator : denominator;
  const divisor = bigDivisorOf(numerator < 0n ? -numerator : numerator, size);
  if (divisor === 1n && !isNegative) return { numerator, denominator };
  return {
    numerator: (isNegative ? -numerator : numerator) / divisor,
    denominator: size / divisor,
  };
}
