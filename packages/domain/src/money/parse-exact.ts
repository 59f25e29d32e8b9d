import { assert } from "../error.ts";
import { exactOf } from "./exact-of.ts";
import type { ExactAmount } from "./model.ts";

/** Reads what `formatExact` wrote; anything else is a bug, as no caller writes traces. */
export function parseExact(text: string): ExactAmount {
  const parts = /^(-?\d+)\/([1-9]\d*)$/.exec(text);
  const numerator = parts?.[1];
  const denominator = parts?.[2];
  assert(numerator !== undefined && denominator !== undefined, `not an exact amount: ${text}`);
  return exactOf(BigInt(numerator), BigInt(denominator));
}
