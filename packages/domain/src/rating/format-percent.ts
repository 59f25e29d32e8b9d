import type { Ratio } from "./regulatory-constants.ts";

const maxDecimals = 9;

function makePercent({ numerator, denominator }: Ratio): string | null {
  const scaled = BigInt(numerator) * 100n * 10n ** BigInt(maxDecimals);
  if (scaled % BigInt(denominator) !== 0n) return null;
  const digits = String(scaled / BigInt(denominator)).padStart(maxDecimals + 1, "0");
  const fraction = digits.slice(-maxDecimals).replace(/0+$/, "");
  return `${digits.slice(0, -maxDecimals)}${fraction === "" ? "" : `.${fraction}`}`;
}

/** Percentages of the few ratios that every bill shows. */
const known = new WeakMap<Ratio, string | null>();

/** A ratio in percent, `"1.997"`; null where it has no exact decimal, as one sixth of one percent has none. */
export function formatPercent(ratio: Ratio): string | null {
  let percent = known.get(ratio);
  if (percent === undefined) known.set(ratio, (percent = makePercent(ratio)));
  return percent;
}
