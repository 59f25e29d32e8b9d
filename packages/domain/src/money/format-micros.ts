import { formatDecimal } from "./format-decimal.ts";

/** Micro-dollars as dollars, exact, the reverse of `parseMicros`: 159000 is `"0.159"`. */
export function formatMicros(micros: number): string {
  return formatDecimal(micros, 6);
}
