import { DomainError } from "../error.ts";
import { parseDecimal } from "./parse-decimal.ts";

/** A percentage of at most four decimals as a ratio over a million: `"1.75"` is 17500 / 1000000. */
export function parsePercent(text: string): {
  readonly numerator: number;
  readonly denominator: 1_000_000;
} {
  const numerator = parseDecimal(text, 4);
  if (typeof numerator !== "number" || numerator < 0) throw new DomainError("invalid_input");
  return { numerator, denominator: 1_000_000 };
}
