import type { RatedLine, RatingInput } from "../model.ts";
import type { Stage } from "../stages.ts";
import { reimburseGrossReceipts } from "./gross-receipts.ts";
import { assessPuc } from "./puc-assessment.ts";
import { taxSales } from "./sales-tax.ts";

/** A charge that follows from the rules of the State and from earlier lines, not from the plan. */
export type Assessment = (input: RatingInput, earlier: readonly RatedLine[]) => RatedLine[];

/** The assessment of a stage. */
export const assessments: Partial<Record<Stage, Assessment>> = {
  puc_assessment: assessPuc,
  gross_receipts: reimburseGrossReceipts,
  taxes: taxSales,
};
