import { DomainError } from "../error.ts";
import { parseDecimal } from "./parse-decimal.ts";

/**
 * Decimal cents as whole micro-dollars, the reverse of `formatMicrosAsCents`: `"15.9"` is 159000. More than
 * four decimals of a cent are refused with `rate_too_precise`, anything that is no decimal with `invalid_input`.
 */
export function parseCentsAsMicros(cents: string, fieldName: string): number {
  const micros = parseDecimal(cents, 4);
  if (micros === "too_precise")
    throw new DomainError("rate_too_precise", { field: fieldName, value: cents });
  if (micros === "malformed") throw new DomainError("invalid_input");
  return micros;
}
