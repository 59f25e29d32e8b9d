import { formatDollars, type RatedLine } from "@lamplight/domain";
import { terminalColumns } from "../terminal/wrap-text.ts";
import { describeTrace } from "./describe-trace.ts";

/** Every line with its number, its amount and how it came about. */
export function describeLines(lines: readonly RatedLine[]): string[] {
  return lines.flatMap((line, index) => {
    const title = `${String(index + 1).padStart(2)}  ${line.label}`;
    const amount = formatDollars(line.amountCents);
    const room = terminalColumns - amount.length - 1;
    return ["", `${title.padEnd(room)} ${amount}`, ...describeTrace(line.trace)];
  });
}
