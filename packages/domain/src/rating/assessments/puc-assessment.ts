import { formatExact } from "../../money/format-exact.ts";
import { multiplyExact } from "../../money/multiply-exact.ts";
import { makeLine } from "../make-line.ts";
import type { RatedLine, RatingInput } from "../model.ts";
import { regulatoryConstant } from "../regulatory-constants.ts";
import { assessmentBase } from "./assessment-base.ts";
import { shareOf } from "./share-of.ts";

/** One sixth of one percent of the charges (Utilities Code 16.001). Labels leave it out. */
export function assessPuc(input: RatingInput, earlier: readonly RatedLine[]): RatedLine[] {
  if (input.taxes.kind === "label") return [];
  const constant = regulatoryConstant("puc_assessment", input.period.until);
  const { numerator, denominator } = constant.value;
  const base = assessmentBase(earlier);
  return [
    makeLine({
      stage: "puc_assessment",
      code: "puc_assessment",
      label: "PUC Assessment",
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
