import type { PopulationBand } from "@lamplight/contracts/model";
import { assert } from "../../error.ts";
import { formatExact } from "../../money/format-exact.ts";
import { multiplyExact } from "../../money/multiply-exact.ts";
import { makeLine } from "../make-line.ts";
import type { RatedLine, RatingInput } from "../model.ts";
import { regulatoryConstant } from "../regulatory-constants.ts";
import { assessmentBase } from "./assessment-base.ts";
import { shareOf } from "./share-of.ts";

const constantOfBand = {
  up_to_1000: "gross_receipts_up_to_1000",
  "1001_to_2499": "gross_receipts_1001_to_2499",
  "2500_to_9999": "gross_receipts_2500_to_9999",
  "10000_or_more": "gross_receipts_10000_or_more",
} as const satisfies Record<PopulationBand, string>;

/**
 * Passes on the State's tax on receipts inside cities, by the city's population (Tax Code 182.022). A
 * collected PUC assessment is itself receipts, so its exact amount is in the base, printed or not.
 */
export function reimburseGrossReceipts(
  input: RatingInput,
  earlier: readonly RatedLine[],
): RatedLine[] {
  if (input.taxes.kind === "label") return [];
  const { isInsideCityLimits, populationBand: band, exemptions } = input.taxes.jurisdiction;
  if (!isInsideCityLimits || exemptions?.includes("gross_receipts") === true) return [];
  assert(band !== null, "a bill inside city limits was rated without its population band");
  const constant = regulatoryConstant(constantOfBand[band], input.period.until);
  const { numerator, denominator } = constant.value;
  const base = assessmentBase(earlier, ["puc_assessment"]);
  return [
    makeLine({
      stage: "gross_receipts",
      code: "gross_receipts_reimbursement",
      label: "Miscellaneous Gross Receipts Tax Reimbursement",
      exact: multiplyExact(base.exact, numerator, denominator),
      ...shareOf(base.exact, constant.value),
      trace: {
        rule: constant.rule,
        source: {
          kind: "regulation",
          constantId: constant.id,
          effectiveFrom: constant.effectiveFrom,
          ratio: `${numerator}/${denominator}`,
        },
        base: { lineCodes: base.lineCodes, exact: formatExact(base.exact) },
      },
    }),
  ];
}
