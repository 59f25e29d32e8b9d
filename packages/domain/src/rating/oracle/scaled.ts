/** A decimal text as an integer of so many decimals: `"0.1619"` at six is 161900. */
export function scaled(text: string, decimals: number): bigint {
  const isNegative = text.startsWith("-");
  const [whole = "", fraction = ""] = (isNegative ? text.slice(1) : text).split(".");
  const digits = fraction.slice(0, decimals);
  if (/[1-9]/.test(fraction.slice(decimals))) throw new Error(`${text} is finer than ${decimals}`);
  const value = BigInt(whole + digits + "0".repeat(decimals - digits.length));
  return isNegative ? -value : value;
}
