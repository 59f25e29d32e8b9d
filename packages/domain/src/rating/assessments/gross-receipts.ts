import type { PopulationBand } from "@lamplight/contracts/model";
import { assert } from "../../error.ts";
import { formatDollars } from "../../money/format-dollars.ts";
import { formatExact } from "../../money/format-exact.ts";
import { multiplyExact } from "../../money/multiply-exact.ts";
import { roundHalfUpToCents } from "../../money/round-half-up-to-cents.ts";
import { formatPercent } from "../format-percent.ts";
import { makeLine } from "../make-line.ts";
import type { RatedLine, RatingInput } from "../model.ts";
import { regulatoryConstant } from "../regulatory-constants.ts";
import { assessmentBase } from "./assessment-base.ts";

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
  if (input.taxes.kind === "label" || !input.taxes.jurisdiction.isInsideCityLimits) return [];
  const band = input.taxes.jurisdiction.populationBand;
  assert(band !== null, "a bill inside city limits was rated without its population band");
  const constant = regulatoryConstant(constantOfBand[band], input.period.until);
  const { numerator, denominator } = constant.value;
  const base = assessmentBase(earlier, "puc_assessment");
  return [
    makeLine({
      stage: "gross_receipts",
      code: "gross_receipts_reimbursement",
      label: "Miscellaneous Gross Receipts Tax Reimbursement",
      exact: multiplyExact(base.exact, numerator, denominator),
      share: {
        baseDollars: formatDollars(roundHalfUpToCents(base.exact)),
        ratePercent: formatPercent(constant.value),
      },
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
