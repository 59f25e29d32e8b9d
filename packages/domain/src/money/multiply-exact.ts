import { assert } from "../error.ts";
import { exactOf } from "./exact-of.ts";
import type { ExactAmount } from "./model.ts";

/** `amount * numerator / denominator`: percentages and assessments, without rounding. */
export function multiplyExact(
  amount: ExactAmount,
  numerator: number | bigint,
  denominator: number | bigint = 1,
): ExactAmount {
  for (const part of [numerator, denominator]) {
    assert(
      typeof part === "bigint" || Number.isSafeInteger(part),
      "a factor that is no exact integer",
    );
  }
  return exactOf(amount.numerator * BigInt(numerator), amount.denominator * BigInt(denominator));
}
