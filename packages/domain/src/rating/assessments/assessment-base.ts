import { addExact } from "../../money/add-exact.ts";
import type { ExactAmount } from "../../money/model.ts";
import type { LineCode } from "../line-codes.ts";
import type { RatedLine } from "../model.ts";
import type { Stage } from "../stages.ts";

export interface AssessmentBase {
  readonly lineCodes: readonly LineCode[];
  readonly exact: ExactAmount;
}

/** Receipts from electric service, by the stages that make them. Credit for export takes nothing off them. */
const receiptStages: ReadonlySet<Stage> = new Set(["energy", "usage_credits_and_fees", "delivery"]);

/**
 * The lines that assessments and taxes are taken of: energy, base and delivery charges and what credits take off
 * them, one-off services of the utility included. The nuclear decommissioning fee stands outside (a published
 * commercial bill comes out to the cent only so). `further` adds stages whose own lines are receipts again.
 */
export function assessmentLines(
  earlier: readonly RatedLine[],
  further: readonly Stage[] = [],
): RatedLine[] {
  return earlier.filter(
    ({ stage, code }) =>
      further.includes(stage) || (receiptStages.has(stage) && code !== "nuclear_decommissioning"),
  );
}

/** Their exact sum, with which kinds of lines are in it. */
export function assessmentBase(
  earlier: readonly RatedLine[],
  further: readonly Stage[] = [],
): AssessmentBase {
  const lines = assessmentLines(earlier, further);
  return {
    lineCodes: [...new Set(lines.map(({ code }) => code))],
    exact: addExact(...lines.map(({ exact }) => exact)),
  };
}
