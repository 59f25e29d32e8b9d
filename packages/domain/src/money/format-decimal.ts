import { assert } from "../error.ts";

/**
 * An integer of `10^-decimals` as a decimal, exact and without needless zeros: the reverse of `parseDecimal`.
 */
export function formatDecimal(units: number, decimals: number): string {
  assert(Number.isSafeInteger(units), "a decimal of no exact integer");
  const sign = units < 0 ? "-" : "";
  const size = Math.abs(units);
  const scale = 10 ** decimals;
  let rest = size % scale;
  const whole = (size - rest) / scale;
  if (rest === 0) return `${sign}${whole}`;
  let places = decimals;
  for (; rest % 10 === 0; rest /= 10) places--;
  return `${sign}${whole}.${String(rest).padStart(places, "0")}`;
}
