import type { ComponentOf } from "@lamplight/contracts/model";
import { exactFromCents } from "../../money/exact-from-cents.ts";
import { parseCents } from "../../money/parse-cents.ts";
import type { RatingContext } from "../context.ts";
import { planSource } from "../plan-source.ts";
import { makeLine } from "../make-line.ts";
import type { RatedLine } from "../model.ts";

/** A fixed amount for each billing cycle. Not prorated: labels state it per cycle, and cycles differ in length. */
export function rateBaseCharge(
  component: ComponentOf<"base_charge">,
  { input }: RatingContext,
): RatedLine[] {
  return [
    makeLine({
      stage: "energy",
      code: "base_charge",
      label: "Base Charge",
      exact: exactFromCents(parseCents(component.dollarsPerCycle)),
      trace: {
        rule: "a fixed amount per billing cycle",
        source: planSource(component, input),
        facts: { dollars: component.dollarsPerCycle },
      },
    }),
  ];
}
