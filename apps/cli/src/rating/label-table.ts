import { formatDollars, roundHalfUpToCents } from "@lamplight/domain";
import Table from "cli-table3";
import { fitColumns } from "../terminal/fit-columns.ts";
import { describeUse } from "./describe-use.ts";
import { labelLines } from "./label-lines.ts";
import type { Label } from "./make-label.ts";

/** Average prices, and the charges that they are made of. */
export function labelTable({ averages, bills }: Label): string {
  const head = ["use of a 30-day cycle", ...bills.map(({ useKwh }) => describeUse(useKwh))];
  const rows = [
    ["Average price, ¢/kWh", ...averages.map(({ centsPerKwh }) => centsPerKwh)],
    ...labelLines(bills).map(({ label, lines }) => [
      `${label}, $`,
      ...lines.map((line) => (line === null ? "" : formatDollars(line.amountCents))),
    ]),
    [
      "Recurring charges, $",
      ...bills.map(({ bill }) => formatDollars(roundHalfUpToCents(bill.recurringExact))),
    ],
  ];
  const table = new Table({
    head,
    colAligns: ["left", "right", "right", "right"],
    colWidths: fitColumns([head, ...rows], 0),
    wordWrap: true,
    style: { head: [], border: [], compact: true },
  });
  table.push(...rows);
  return table.toString();
}
