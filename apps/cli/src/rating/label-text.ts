import { formatDollars, formatMicros, labelCycleDays } from "@lamplight/domain";
import { describeNotes } from "../terminal/describe-notes.ts";
import { wrapText } from "../terminal/wrap-text.ts";
import { describeCliff } from "./describe-cliff.ts";
import { describeComponent } from "./describe-component.ts";
import { describeLabelLine } from "./describe-label-line.ts";
import { labelLines } from "./label-lines.ts";
import { labelTable } from "./label-table.ts";
import type { Label } from "./make-label.ts";

function describeDelivery({ delivery }: Label): string {
  if (delivery === null) return "Delivery is in the price of energy.";
  const perKwh = formatMicros(delivery.rateMicrosPerKwh);
  return `Delivery as given: $${formatDollars(delivery.monthlyCents)} a cycle and $${perKwh} per kWh.`;
}

/** A label's prices for a terminal: the averages first, then what they are made of. */
export function labelText(label: Label): string {
  const { plan, segment, pricing, bills, cliffs } = label;
  return [
    `Average prices of ${plan} (${segment})`,
    describeDelivery(label),
    "",
    labelTable(label),
    ...describeNotes([
      `A first cycle of ${labelCycleDays} days, with what the plan states of shares, indexes and devices.`,
      "Without PUC assessment, gross receipts tax reimbursement, taxes and credit for export. The average is rounded once, from exact charges.",
    ]),
    "",
    "Components",
    ...pricing.components.flatMap(describeComponent),
    "",
    "Cliffs: where one more kWh changes the bill by more than a dollar",
    ...(cliffs.length === 0
      ? ["- none"]
      : cliffs.flatMap((cliff) => wrapText(describeCliff(cliff)))),
    "",
    "How each charge comes about",
    ...labelLines(bills).flatMap((line) => describeLabelLine(line, bills)),
    "",
  ].join("\n");
}
