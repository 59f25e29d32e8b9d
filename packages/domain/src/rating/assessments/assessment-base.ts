import { addExact } from "../../money/add-exact.ts";
import type { ExactAmount } from "../../money/model.ts";
import type { LineCode } from "../line-codes.ts";
import type { RatedLine } from "../model.ts";
import type { Stage } from "../stages.ts";

export interface AssessmentBase {
  readonly lineCodes: readonly LineCode[];
  readonly exact: ExactAmount;
}

/** Receipts from electric service, by the stages that make them. */
const receiptStages: ReadonlySet<Stage> = new Set(["energy", "usage_credits_and_fees", "delivery"]);

/**
 * What assessments are taken of: energy, base and delivery charges, one-off services of the utility included,
 * as exact amounts. The nuclear decommissioning fee stands outside (a published commercial bill comes out to
 * the cent only so). `further` adds a stage whose own line is receipts again.
 */
export function assessmentBase(earlier: readonly RatedLine[], further?: Stage): AssessmentBase {
  const lines = earlier.filter(
    ({ stage, code }) =>
      stage === further || (receiptStages.has(stage) && code !== "nuclear_decommissioning"),
  );
  return {
    lineCodes: [...new Set(lines.map(({ code }) => code))],
    exact: addExact(...lines.map(({ exact }) => exact)),
  };
}
