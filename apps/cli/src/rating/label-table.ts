import { formatDollars, roundHalfUpToCents } from "@lamplight/domain";
import Table from "cli-table3";
import { describeUse } from "./describe-use.ts";
import { labelLines } from "./label-lines.ts";
import type { Label } from "./make-label.ts";

/** With the borders between them these are the eighty columns of a terminal. */
const columnWidths = [36, 13, 13, 13];

/** Average prices, and the charges that they are made of. */
export function labelTable({ averages, bills }: Label): string {
  const table = new Table({
    head: ["use of a 30-day cycle", ...bills.map(({ useKwh }) => describeUse(useKwh))],
    colAligns: ["left", "right", "right", "right"],
    colWidths: columnWidths,
    wordWrap: true,
    style: { head: [], border: [], compact: true },
  });
  table.push(["Average price, ¢/kWh", ...averages.map(({ centsPerKwh }) => centsPerKwh)]);
  for (const { label, lines } of labelLines(bills)) {
    table.push([
      `${label}, $`,
      ...lines.map((line) => (line === null ? "" : formatDollars(line.amountCents))),
    ]);
  }
  table.push([
    "Recurring charges, $",
    ...bills.map(({ bill }) => formatDollars(roundHalfUpToCents(bill.recurringExact))),
  ]);
  return table.toString();
}
