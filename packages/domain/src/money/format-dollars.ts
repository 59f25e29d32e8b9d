import { assert } from "../error.ts";

/** Dollars with two decimals: 1234 is `"12.34"`, -5 is `"-0.05"`. */
export function formatDollars(cents: number): string {
  assert(Number.isSafeInteger(cents), "cents that are no exact integer");
  const size = Math.abs(cents);
  const whole = Math.floor(size / 100);
  const rest = String(size % 100).padStart(2, "0");
  return `${cents < 0 ? "-" : ""}${whole}.${rest}`;
}
