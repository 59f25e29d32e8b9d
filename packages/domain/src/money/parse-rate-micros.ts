import { DomainError, assert } from "../error.ts";

/**
 * Micro-dollars of a decimal string in dollars, such as `0.159` per kWh.
 *
 * @throws DomainError rate_too_precise where it has more than six decimals that are not zero: rounding a
 * rate would change every bill that is made with it.
 */
export function parseRateMicros(dollars: string, field: string): number {
  const parts = /^(\d+)(?:\.(\d+))?$/.exec(dollars);
  assert(parts !== null, "a rate reaches the domain as a checked decimal string");
  const decimals = (parts[2] ?? "").replace(/0+$/, "");
  if (decimals.length > 6) throw new DomainError("rate_too_precise", { field, value: dollars });
  const micros = Number(`${parts[1]}${decimals.padEnd(6, "0")}`);
  assert(Number.isSafeInteger(micros), "a rate fits a safe integer of micro-dollars");
  return micros;
}
