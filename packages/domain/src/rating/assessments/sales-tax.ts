import { addExact } from "../../money/add-exact.ts";
import { formatDollars } from "../../money/format-dollars.ts";
import { formatExact } from "../../money/format-exact.ts";
import { multiplyExact } from "../../money/multiply-exact.ts";
import { parsePercent } from "../../money/parse-percent.ts";
import { roundHalfUpToCents } from "../../money/round-half-up-to-cents.ts";
import { formatPercent } from "../format-percent.ts";
import { makeLine } from "../make-line.ts";
import type { LineTrace, RatedLine, RatingInput } from "../model.ts";
import { assessmentLines } from "./assessment-base.ts";

/** No authority takes more than is left of the combined tax, which would have the last give something back. */
function within(ownCents: number, leftCents: number): number {
  return leftCents < 0
    ? Math.max(leftCents, Math.min(ownCents, 0))
    : Math.min(leftCents, Math.max(ownCents, 0));
}

/**
 * Sales taxes of the authorities that levy them on this segment in this place, one line each. The assessment and
 * the reimbursement are in the base, the nuclear decommissioning fee is not (published bills come out to the
 * cent only so). The combined tax is rounded once for the bill, or for each of its lines, as the retailer does
 * it; each authority's tax is rounded, and the last takes what is left of the combined tax, never less than
 * nothing.
 */
export function taxSales(input: RatingInput, earlier: readonly RatedLine[]): RatedLine[] {
  const { taxes } = input;
  if (taxes.kind === "label") return [];
  const { salesTaxes, salesTaxRounding, jurisdiction } = taxes;
  if (salesTaxes.length === 0 || jurisdiction.exemptions?.includes("sales_tax") === true) return [];
  const lines = assessmentLines(earlier, ["puc_assessment", "gross_receipts"]);
  const base = addExact(...lines.map(({ exact }) => exact));
  const rates = salesTaxes.map(({ percent }) => parsePercent(percent));
  const combined = rates.reduce((sum, { numerator }) => sum + numerator, 0);
  const combinedPercent = formatPercent({ numerator: combined, denominator: 1_000_000 });
  const denominator = rates[0]?.denominator ?? 1;
  const taxOf = (exact: typeof base, numerator: number) =>
    multiplyExact(exact, numerator, denominator);
  const totalCents =
    salesTaxRounding === "per_line"
      ? lines.reduce((sum, { exact }) => sum + roundHalfUpToCents(taxOf(exact, combined)), 0)
      : roundHalfUpToCents(taxOf(base, combined));
  let leftCents = totalCents;
  return salesTaxes.map(({ authority, percent }, index) => {
    const numerator = rates[index]?.numerator ?? 0;
    const exact = taxOf(base, numerator);
    const isLast = index === salesTaxes.length - 1;
    const ownCents = roundHalfUpToCents(exact);
    const beforeCents = leftCents;
    const amountCents = isLast ? leftCents : within(ownCents, leftCents);
    leftCents -= amountCents;
    const isRemainder = isLast ? salesTaxes.length > 1 : amountCents !== ownCents;
    const rounding: LineTrace["rounding"] = isRemainder
      ? "remainder"
      : isLast && salesTaxRounding === "per_line"
        ? "sum_of_line_taxes"
        : "half_up_per_line";
    return makeLine({
      stage: "taxes",
      code: "sales_tax",
      label: `Sales Tax: ${authority}`,
      exact,
      quantity: { value: formatDollars(roundHalfUpToCents(base)), unit: "dollars" },
      rate: { value: percent, unit: "percent" },
      rounded: { amountCents, rounding },
      trace: {
        rule: "a share of charges, assessment and reimbursement (Tax Code 151 and 321)",
        source: { kind: "sales_tax", authority, percent },
        facts: {
          salesTaxRounding,
          ...(combinedPercent !== null && { combinedPercent }),
          totalCents,
          leftCents: beforeCents,
        },
        base: {
          lineCodes: [...new Set(lines.map(({ code }) => code))],
          exact: formatExact(base),
        },
      },
    });
  });
}
