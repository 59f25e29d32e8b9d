import { formatDecimal } from "./format-decimal.ts";

/** Micro-dollars as cents, exact: 159000 is `"15.9"`, 55833 is `"5.5833"`, 50000 is `"5"`. */
export function formatMicrosAsCents(micros: number): string {
  return formatDecimal(micros, 4);
}
