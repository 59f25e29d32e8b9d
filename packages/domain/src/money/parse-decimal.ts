/**
 * A decimal string as an integer of `10^-decimals`. Zeros at the end carry no precision: `"0.1200000"` has
 * two decimals. Answers why not, where it cannot: the callers refuse in their own words.
 */
export function parseDecimal(text: string, decimals: number): number | "malformed" | "too_precise" {
  const parts = /^(-?)(0|[1-9]\d*)(?:\.(\d+))?$/.exec(text);
  if (parts === null) return "malformed";
  const fraction = (parts[3] ?? "").replace(/0+$/, "");
  if (fraction.length > decimals) return "too_precise";
  const size = Number(`${parts[2]}${fraction.padEnd(decimals, "0")}`);
  if (!Number.isSafeInteger(size)) return "malformed";
  return parts[1] === "-" && size !== 0 ? -size : size;
}
