import { daysBetween, formatDollars, formatKwh } from "@lamplight/domain";
import { describeNotes } from "../terminal/describe-notes.ts";
import { wrapText } from "../terminal/wrap-text.ts";
import { describeLines } from "./describe-lines.ts";
import { linesTable } from "./lines-table.ts";
import type { Rating } from "./make-rating.ts";

/** A rating for a terminal: what is charged, and below it how. */
export function rateText({ input, bill, notes, segment, esiId }: Rating): string {
  const { planVersion, period, billedWh } = input;
  const { from, until } = period;
  const meter = esiId === null ? "" : `, ESI ID ${esiId}`;
  const average =
    bill.averageCentsPerKwh === null
      ? "Average price: none, as nothing was used."
      : `Average price ${bill.averageCentsPerKwh} ¢/kWh: recurring charges, without assessment, reimbursement and taxes.`;
  return [
    `${planVersion} (${segment})${meter}`,
    `${formatKwh(billedWh)} kWh from ${from} to ${until}, ${daysBetween(from, until)} days`,
    "",
    linesTable(bill.lines),
    "",
    `Total $${formatDollars(bill.totalCents)}`,
    ...wrapText(average),
    ...describeNotes(notes),
    "",
    "How each line came about",
    ...describeLines(bill.lines),
    "",
  ].join("\n");
}
