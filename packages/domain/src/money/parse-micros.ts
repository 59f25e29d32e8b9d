import { DomainError } from "../error.ts";
import { parseDecimal } from "./parse-decimal.ts";

/**
 * Decimal dollars as whole micro-dollars: `"0.1619"` is 161900. More than six decimals of a dollar are
 * refused with `rate_too_precise`, which names the field: rounding a rate would change every bill made from
 * it. Anything that is no decimal is `invalid_input`.
 */
export function parseMicros(dollars: string, fieldName: string): number {
  const micros = parseDecimal(dollars, 6);
  if (micros === "too_precise")
    throw new DomainError("rate_too_precise", { field: fieldName, value: dollars });
  if (micros === "malformed") throw new DomainError("invalid_input");
  return micros;
}
