import type { ComponentOf } from "@lamplight/contracts/model";
import { formatKwh } from "../../energy/format-kwh.ts";
import { exactFromCents } from "../../money/exact-from-cents.ts";
import { exactFromNanos } from "../../money/exact-from-nanos.ts";
import { formatMicrosAsCents } from "../../money/format-micros-as-cents.ts";
import { multiplyEnergy } from "../../money/multiply-energy.ts";
import { multiplyExact } from "../../money/multiply-exact.ts";
import { parseCents } from "../../money/parse-cents.ts";
import { parseMicros } from "../../money/parse-micros.ts";
import type { RatingContext } from "../context.ts";
import { makeLine } from "../make-line.ts";
import type { RatedLine } from "../model.ts";
import { planSource } from "../plan-source.ts";
import { unpriced } from "../unpriced.ts";

/**
 * A credit that does not depend on how much was used. It is lost in a cycle in which one of its conditions
 * holds; a label and a quote give it, as the customer begins with it.
 */
export function rateBillCredit(
  component: ComponentOf<"bill_credit">,
  { input, chargedWh }: RatingContext,
): RatedLine[] {
  const { name, dollarsPerCycle, dollarsPerKwh, revokedWhen = [] } = component;
  const { account, isQuote } = input;
  if (revokedWhen.length > 0 && account === null && !isQuote) {
    throw unpriced("account_facts_missing", revokedWhen.join(", "));
  }
  if (revokedWhen.some((condition) => account?.revoking.includes(condition))) return [];
  const line = {
    stage: "usage_credits_and_fees",
    code: "bill_credit",
    label: name,
    trace: {
      rule:
        revokedWhen.length === 0
          ? "a credit in every cycle"
          : `a credit in every cycle without ${revokedWhen.join(", ")}`,
      source: planSource(component, input),
    },
  } as const;
  if (dollarsPerKwh === undefined) {
    const exact = multiplyExact(exactFromCents(parseCents(dollarsPerCycle ?? "")), -1);
    const trace = { ...line.trace, facts: { dollars: dollarsPerCycle ?? "" } };
    return [makeLine({ ...line, exact, trace })];
  }
  const rateMicros = parseMicros(dollarsPerKwh, "dollarsPerKwh");
  return [
    makeLine({
      ...line,
      exact: exactFromNanos(multiplyEnergy(chargedWh, -rateMicros)),
      quantity: { value: formatKwh(chargedWh), unit: "kWh" },
      rate: { value: formatMicrosAsCents(-rateMicros), unit: "cents_per_kwh" },
    }),
  ];
}
