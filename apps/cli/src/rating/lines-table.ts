import { formatDollars, type RatedLine } from "@lamplight/domain";
import Table from "cli-table3";
import { fitColumns } from "../terminal/fit-columns.ts";
import { describeQuantity } from "./describe-quantity.ts";
import { describeRate } from "./describe-rate.ts";

const head = ["#", "charge", "quantity", "rate", "$"];

/** The lines of a bill as it prints them. */
export function linesTable(lines: readonly RatedLine[]): string {
  const rows = lines.map((line, index) => [
    String(index + 1),
    line.label,
    describeQuantity(line),
    describeRate(line),
    formatDollars(line.amountCents),
  ]);
  const table = new Table({
    head,
    colAligns: ["right", "left", "right", "right", "right"],
    colWidths: fitColumns([head, ...rows], head.indexOf("charge")),
    wordWrap: true,
    style: { head: [], border: [], compact: true },
  });
  table.push(...rows);
  return table.toString();
}
