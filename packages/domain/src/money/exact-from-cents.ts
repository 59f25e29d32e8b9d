import { assert } from "../error.ts";
import { nanosPerCent, type ExactAmount } from "./model.ts";

/** Whole cents. */
export function exactFromCents(cents: number): ExactAmount {
  assert(Number.isSafeInteger(cents), "cents that are no exact integer");
  return { numerator: BigInt(cents) * nanosPerCent, denominator: 1n };
}
