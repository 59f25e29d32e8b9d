import { formatKwh, type LineTrace } from "@lamplight/domain";
import { wrapField } from "../terminal/wrap-field.ts";
import { describeExact } from "./describe-exact.ts";
import { describeFacts } from "./describe-facts.ts";
import { describeSource } from "./describe-source.ts";

const roundings: Readonly<Record<LineTrace["rounding"], string>> = {
  half_up_per_line: "rounded half up",
  sum_of_line_taxes: "charged as the sum of each line's tax, each rounded half up",
  remainder: "charged as what the lines before it leave of the rounded tax",
};

/** Long enough to tell two apart; the whole hash is in the JSON form. */
const shownHashCharacters = 12;

/** A line's trace for people: rule, source, figures, intervals and the exact amount. */
export function describeTrace(trace: LineTrace): string[] {
  const { rule, source, intervals, facts, base, exact, rounding } = trace;
  const figures = describeFacts(facts);
  return [
    ...wrapField("rule", rule),
    ...wrapField("from", describeSource(source)),
    ...(base === null
      ? []
      : wrapField("of", `${describeExact(base.exact)}: ${base.lineCodes.join(", ")}`)),
    ...(figures === "" ? [] : wrapField("figures", figures)),
    ...intervals.flatMap(({ from, until, slots, sumWh, sha256 }) =>
      wrapField(
        "use",
        `${slots} intervals from ${from} to ${until}, ${formatKwh(sumWh)} kWh, sha256 ${sha256.slice(0, shownHashCharacters)}…`,
      ),
    ),
    ...wrapField("exactly", `${describeExact(exact)}, ${roundings[rounding]}`),
  ];
}
