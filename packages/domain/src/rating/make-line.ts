import { formatExact } from "../money/format-exact.ts";
import type { ExactAmount } from "../money/model.ts";
import { roundHalfUpToCents } from "../money/round-half-up-to-cents.ts";
import { groupOfLineCode, type LineCode } from "./line-codes.ts";
import type { LineRateUnit, LineTrace, LineUnit, RatedLine } from "./model.ts";
import type { Stage } from "./stages.ts";

/** What a charge says of a line; group, cents and the exact amount in the trace follow from it. */
export interface LineInput {
  readonly stage: Stage;
  readonly code: LineCode;
  readonly label: string;
  readonly exact: ExactAmount;
  readonly trace: Pick<LineTrace, "rule" | "source"> &
    Partial<Pick<LineTrace, "intervals" | "facts" | "base">>;
  readonly quantity?: { readonly value: string; readonly unit: LineUnit } | undefined;
  readonly rate?: { readonly value: string; readonly unit: LineRateUnit } | undefined;
  /** Cents that come about otherwise than by rounding `exact` on its own. */
  readonly rounded?: {
    readonly amountCents: number;
    readonly rounding: LineTrace["rounding"];
  };
}

/** A line of a bill, rounded here unless its charge is a part of something that was rounded as a whole. */
export function makeLine(input: LineInput): RatedLine {
  const { stage, code, label, exact, trace, quantity, rate, rounded } = input;
  return {
    stage,
    group: groupOfLineCode[code],
    code,
    label,
    quantity: quantity?.value ?? null,
    quantityUnit: quantity?.unit ?? null,
    rate: rate?.value ?? null,
    rateUnit: rate?.unit ?? null,
    exact,
    amountCents: rounded?.amountCents ?? roundHalfUpToCents(exact),
    trace: {
      rule: trace.rule,
      source: trace.source,
      intervals: trace.intervals ?? [],
      facts: trace.facts ?? {},
      base: trace.base ?? null,
      exact: formatExact(exact),
      rounding: rounded?.rounding ?? "half_up_per_line",
    },
  };
}
