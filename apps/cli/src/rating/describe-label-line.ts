import type { LineTrace, RatedLine } from "@lamplight/domain";
import { wrapField } from "../terminal/wrap-field.ts";
import { describeExact } from "./describe-exact.ts";
import { describeFacts } from "./describe-facts.ts";
import { describeQuantity } from "./describe-quantity.ts";
import { describeRate } from "./describe-rate.ts";
import { describeSource } from "./describe-source.ts";
import { describeUse } from "./describe-use.ts";
import type { LabelLine } from "./label-lines.ts";
import type { LabelBill } from "./make-label.ts";

type Facts = LineTrace["facts"];

/** Facts by whether all of these lines have them alike. */
function factsWhere(facts: Facts, lines: readonly RatedLine[], areCommon: boolean): string {
  const chosen = Object.entries(facts).filter(
    ([name, value]) => lines.every(({ trace }) => trace.facts[name] === value) === areCommon,
  );
  return describeFacts(Object.fromEntries(chosen));
}

function describeAmount(line: RatedLine, lines: readonly RatedLine[]): string {
  const product = [describeQuantity(line), describeRate(line)].filter((text) => text !== "");
  const own = factsWhere(line.trace.facts, lines, false);
  const parts = [product.join(" at "), own].filter((text) => text !== "");
  const exact = describeExact(line.trace.exact);
  return parts.length === 0 ? exact : `${exact} (${parts.join("; ")})`;
}

/** How a charge of a label comes about, and what it exactly is at each use. */
export function describeLabelLine(
  { label, lines }: LabelLine,
  bills: readonly LabelBill[],
): string[] {
  const there = lines.filter((line) => line !== null);
  const [first] = there;
  if (first === undefined) return [];
  const { rule, source, facts } = first.trace;
  const figures = factsWhere(facts, there, true);
  const from = source.kind === "plan" ? source.component : describeSource(source);
  return [
    "",
    label,
    ...wrapField("rule", rule),
    ...wrapField("from", from),
    ...(figures === "" ? [] : wrapField("figures", figures)),
    ...lines.flatMap((line, index) =>
      line === null
        ? []
        : wrapField(describeUse(bills[index]?.useKwh ?? 0), describeAmount(line, there)),
    ),
  ];
}
