import { formatDollars, type RatedLine } from "@lamplight/domain";
import Table from "cli-table3";
import { describeQuantity } from "./describe-quantity.ts";
import { describeRate } from "./describe-rate.ts";

/** With the borders between them these are the eighty columns of a terminal. */
const columnWidths = [4, 31, 15, 14, 10];

/** The lines of a bill as it prints them. */
export function linesTable(lines: readonly RatedLine[]): string {
  const table = new Table({
    head: ["#", "charge", "quantity", "rate", "$"],
    colAligns: ["right", "left", "right", "right", "right"],
    colWidths: columnWidths,
    wordWrap: true,
    style: { head: [], border: [], compact: true },
  });
  for (const [index, line] of lines.entries()) {
    table.push([
      String(index + 1),
      line.label,
      describeQuantity(line),
      describeRate(line),
      formatDollars(line.amountCents),
    ]);
  }
  return table.toString();
}
