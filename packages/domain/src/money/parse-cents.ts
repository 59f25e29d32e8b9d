import { DomainError } from "../error.ts";
import { parseDecimal } from "./parse-decimal.ts";

/** Dollars with at most two decimals as whole cents: `"12.34"` is 1234. Refuses with `invalid_input`. */
export function parseCents(dollars: string): number {
  const cents = parseDecimal(dollars, 2);
  if (typeof cents !== "number") throw new DomainError("invalid_input");
  return cents;
}
