import { assert } from "../error.ts";
import { exactOf } from "./exact-of.ts";
import type { ExactAmount } from "./model.ts";

/** `amount * numerator / denominator`: percentages and assessments, without rounding. */
export function multiplyExact(
  amount: ExactAmount,
  numerator: number | bigint,
  denominator: number | bigint = 1,
): ExactAmount {
  return exactOf(
    amount.numerator * factorOf(numerator),
    amount.denominator * factorOf(denominator),
  );
}

function factorOf(value: number | bigint): bigint {
  if (typeof value === "bigint") return value;
  assert(Number.isSafeInteger(value), "a factor that is no exact integer");
  return BigInt(value);
}
