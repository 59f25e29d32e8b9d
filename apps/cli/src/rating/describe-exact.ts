import { parseExact } from "@lamplight/domain";

const nanoDecimals = 9;
const shownDecimals = 12;

/** `n/d` nano-dollars as dollars: all decimals where they end, else twelve and an ellipsis. */
export function describeExact(exact: string): string {
  const { numerator, denominator } = parseExact(exact);
  const size = numerator < 0n ? -numerator : numerator;
  const unit = denominator * 10n ** BigInt(nanoDecimals);
  const scaled = size * 10n ** BigInt(shownDecimals);
  const digits = String(scaled / unit).padStart(shownDecimals + 1, "0");
  const whole = digits.slice(0, -shownDecimals);
  const decimals = digits.slice(-shownDecimals);
  const sign = numerator < 0n ? "-" : "";
  if (scaled % unit !== 0n) return `${sign}$${whole}.${decimals}…`;
  return `${sign}$${whole}.${decimals.replace(/0+$/, "").padEnd(2, "0")}`;
}
