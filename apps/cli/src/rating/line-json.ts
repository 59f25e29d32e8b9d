import { formatDollars, type RatedLine } from "@lamplight/domain";

/** A line as JSON: the exact amount is in the trace. */
export function lineJson(line: RatedLine) {
  const { exact: _, ...written } = line;
  return { ...written, amount: formatDollars(line.amountCents) };
}
