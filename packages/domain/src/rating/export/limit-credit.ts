import { addExact } from "../../money/add-exact.ts";
import { exactFromCents } from "../../money/exact-from-cents.ts";
import { formatExact } from "../../money/format-exact.ts";
import { isLessExact } from "../../money/is-less-exact.ts";
import type { ExactAmount } from "../../money/model.ts";
import { parseCents } from "../../money/parse-cents.ts";
import type { RatedLine } from "../model.ts";
import type { Buyback, ExportCredit } from "./export-credit.ts";

/** The smallest of a credit and its limits; the facts say which limit it was, and what it took away. */
export function limitCredit(
  { capDollarsPerCycle, offsets }: Buyback,
  credit: ExactAmount,
  earlier: readonly RatedLine[],
): { readonly exact: ExactAmount; readonly facts: ExportCredit["facts"] } {
  const none = exactFromCents(0);
  const limits: { readonly name: string; readonly most: ExactAmount }[] = [];
  if (capDollarsPerCycle !== undefined) {
    const most = exactFromCents(parseCents(capDollarsPerCycle));
    limits.push({ name: "capDollarsPerCycle", most });
  }
  if (offsets === "energy") {
    const lines = earlier.filter(({ code }) => code === "energy_charge");
    const charges = addExact(...lines.map(({ exact }) => exact));
    // Below zero an index paid for the import: nothing is owed that a credit could be set against.
    limits.push({ name: "energy charges", most: isLessExact(charges, none) ? none : charges });
  }
  let limited = { exact: credit, facts: {} };
  for (const { name, most } of limits) {
    if (!isLessExact(most, limited.exact)) continue;
    const facts = {
      limitedBy: name,
      limitExact: formatExact(most),
      beforeLimitExact: formatExact(credit),
    };
    limited = { exact: most, facts };
  }
  return limited;
}
