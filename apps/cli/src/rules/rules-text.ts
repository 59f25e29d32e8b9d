import type { RegulatoryConstant } from "@lamplight/domain";
import { wrapText } from "../terminal/wrap-text.ts";
import { describeValue } from "./describe-value.ts";

const idColumns = 34;
const valueColumns = 14;

function describeRule(constant: RegulatoryConstant): string[] {
  const { id, effectiveFrom, rule, isTextRead } = constant;
  const mark = isTextRead ? "text read" : "UNCONFIRMED";
  return [
    `${id.padEnd(idColumns)} ${describeValue(constant).padEnd(valueColumns)} from ${effectiveFrom}  ${mark}`,
    ...wrapText(rule, "    "),
  ];
}

/** Regulatory constants for a terminal; `all` are those that there are, whether they are shown or not. */
export function rulesText(
  shown: readonly RegulatoryConstant[],
  all: readonly RegulatoryConstant[],
): string {
  const unconfirmed = all.filter(({ isTextRead }) => !isTextRead).length;
  return [
    ...shown.flatMap(describeRule),
    "",
    ...wrapText(
      `${all.length} constants, ${unconfirmed} unconfirmed, as the text of the rule has not been read yet. The day is the first on which a row is applied; the rule may be older.`,
    ),
    "",
  ].join("\n");
}
