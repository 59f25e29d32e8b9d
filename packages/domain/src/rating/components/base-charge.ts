import type { BaseCharge } from "@lamplight/contracts/model";
import { exactFromCents } from "../../money/exact-from-cents.ts";
import { parseCents } from "../../money/parse-cents.ts";
import { makeLine } from "../make-line.ts";
import type { RatedLine, RatingInput } from "../model.ts";

/** A fixed amount for each billing cycle. Not prorated: labels state it per cycle, and cycles differ in length. */
export function rateBaseCharge(component: BaseCharge, input: RatingInput): RatedLine[] {
  return [
    makeLine({
      stage: "energy",
      code: "base_charge",
      label: "Base Charge",
      exact: exactFromCents(parseCents(component.dollarsPerCycle)),
      trace: {
        rule: "a fixed amount per billing cycle",
        source: { kind: "plan", planVersion: input.planVersion, component: component.kind },
      },
    }),
  ];
}
