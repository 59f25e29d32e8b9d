import { assert } from "../error.ts";
import { addExact } from "../money/add-exact.ts";
import { assessments } from "./assessments/registry.ts";
import { averageCentsPerKwh } from "./average-cents-per-kwh.ts";
import { inPrintOrder, raterOf } from "./components/registry.ts";
import { makeContext } from "./context.ts";
import type { RatedBill, RatedLine, RatingData, RatingInput } from "./model.ts";
import { stages } from "./stages.ts";

/** A part of a bill that is charged again every cycle, as the average price counts it; labels leave export out. */
function isRecurring({ group, code }: RatedLine): boolean {
  return group !== "taxes" && group !== "non_recurring" && code !== "export_credit";
}

/** An assessment of nothing, or of less than half a cent, is not printed. */
function isPrinted({ group, amountCents }: RatedLine): boolean {
  return group !== "taxes" || amountCents !== 0;
}

/**
 * The one way from a plan and a quantity to the lines of a bill: for invoices, previews, quotes and the average
 * prices of labels, so that label and bill cannot disagree. Stages run in their order; a charge sees the lines
 * of earlier stages only. Amounts stay exact until each line is rounded once.
 *
 * @param data The intervals and index values that `input` names by hash; null where there are none, in labels and
 * quotes.
 * @throws DomainError `unpriced` where something that the price needs is missing. What `validatePricing` refuses
 * (`rate_too_precise`, `pricing_invalid`, `invalid_input`) is refused here too, before a plan is offered.
 */
export function rate(input: RatingInput, data: RatingData | null = null): RatedBill {
  assert(
    Number.isSafeInteger(input.billedWh) && input.billedWh >= 0,
    "billed energy is a whole number of Wh, zero or more",
  );
  const charges = inPrintOrder(input.pricing.components).map((component) => ({
    component,
    rater: raterOf(component),
  }));
  const context = makeContext(input, data);
  const lines: RatedLine[] = [];
  for (const stage of stages) {
    const earlier = [...lines];
    for (const { component, rater } of charges) {
      if (rater.stage === stage) lines.push(...rater.rate(component, context, earlier));
    }
    const assess = assessments[stage];
    if (assess !== undefined) lines.push(...assess(input, earlier));
  }
  const printed = lines.filter(isPrinted);
  const totalCents = printed.reduce((sum, line) => sum + line.amountCents, 0);
  assert(Number.isSafeInteger(totalCents), "a bill too large for whole cents");
  const recurringExact = addExact(...printed.filter(isRecurring).map(({ exact }) => exact));
  return {
    lines: printed,
    totalCents,
    currentChargesExact: addExact(...printed.map(({ exact }) => exact)),
    recurringExact,
    averageCentsPerKwh: averageCentsPerKwh(recurringExact, input.billedWh),
  };
}
