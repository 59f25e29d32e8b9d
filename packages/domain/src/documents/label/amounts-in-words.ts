import type { Language } from "@lamplight/contracts/model";
import { assert } from "../../error.ts";
import { formatMicrosAsCents } from "../../money/format-micros-as-cents.ts";
import { groupThousands } from "../../money/group-thousands.ts";
import { parseMicros } from "../../money/parse-micros.ts";
import { parseDecimal } from "../../money/parse-decimal.ts";
import { sayIn } from "../say-in.ts";

const microsPerCent = 10_000;

/** Exact cents of a decimal of dollars: `"0.159"` is `"15.9¢"`. */
export function centsInWords(dollars: string): string {
  return `${groupThousands(formatMicrosAsCents(parseMicros(dollars, "dollars")))}\u00a2`;
}

/** Dollars with two decimals, or as many more as the amount has: `"5"` is `"$5.00"`, `"0.085"` is `"$0.085"`. */
export function dollarsInWords(dollars: string): string {
  const micros = parseMicros(dollars, "dollars");
  const size = Math.abs(micros);
  const whole = Math.floor(size / (100 * microsPerCent));
  const fraction = String(size % (100 * microsPerCent))
    .padStart(6, "0")
    .replace(/0{1,4}$/, "");
  return `${micros < 0 ? "\u2212" : ""}$${groupThousands(`${whole}.${fraction}`)}`;
}

export function ratePerKwhInWords(dollarsPerKwh: string, language: Language): string {
  return `${centsInWords(dollarsPerKwh)} ${sayIn(language)("per kWh", "por kWh")}`;
}

/** `"1000"` is `"1,000 kWh"`. */
export function kwhInWords(kwh: string): string {
  return `${groupThousands(kwh)} kWh`;
}

/** A share as a percentage without needless zeros: `"0.375"` is `"37.5%"`. */
export function shareInWords(share: string): string {
  const millionths = parseDecimal(share, 6);
  assert(typeof millionths === "number", `a share of use that is none: ${share}`);
  return `${millionths / microsPerCent}%`;
}
