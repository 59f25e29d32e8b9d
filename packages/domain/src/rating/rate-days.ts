import type { ComponentOf } from "@lamplight/contracts/model";
import { exactFromNanos } from "../money/exact-from-nanos.ts";
import { formatMicros } from "../money/format-micros.ts";
import { parseMicros } from "../money/parse-micros.ts";
import { daysInCycle } from "./days-in-cycle.ts";
import type { LineCode } from "./line-codes.ts";
import { makeLine } from "./make-line.ts";
import type { RatedLine, RatingInput } from "./model.ts";
import { planSource } from "./plan-source.ts";

const nanosPerMicro = 1000n;

/** An amount for each service day of the cycle. */
export function rateDays(
  component: ComponentOf<"daily_base_charge" | "prepaid_daily_charge">,
  input: RatingInput,
  line: { readonly code: LineCode; readonly label: string },
): RatedLine[] {
  const days = daysInCycle(input);
  const rateMicros = parseMicros(component.dollarsPerDay, "dollarsPerDay");
  return [
    makeLine({
      stage: "energy",
      ...line,
      exact: exactFromNanos(BigInt(days) * BigInt(rateMicros) * nanosPerMicro),
      quantity: { value: String(days), unit: "days" },
      rate: { value: formatMicros(rateMicros), unit: "dollars_per_day" },
      trace: {
        rule: "service days times the amount of a day",
        source: planSource(component, input),
      },
    }),
  ];
}
