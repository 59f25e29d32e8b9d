import { formatExact } from "../money/format-exact.ts";
import type { ExactAmount } from "../money/model.ts";
import { roundHalfUpToCents } from "../money/round-half-up-to-cents.ts";
import { groupOfLineCode, type LineCode } from "./line-codes.ts";
import type { LineTrace, RatedLine } from "./model.ts";
import type { Stage } from "./stages.ts";

/** What a charge says of a line; group, cents and the exact amount in the trace follow from it. */
export interface LineInput {
  readonly stage: Stage;
  readonly code: LineCode;
  readonly label: string;
  readonly exact: ExactAmount;
  readonly trace: Pick<LineTrace, "rule" | "source"> &
    Partial<Pick<LineTrace, "intervals" | "base">>;
  readonly energy?: { readonly quantityKwh: string; readonly rateCentsPerKwh: string | null };
  readonly share?: { readonly baseDollars: string; readonly ratePercent: string | null };
}

/** A line of a bill, rounded here and nowhere else. */
export function makeLine({
  stage,
  code,
  label,
  exact,
  trace,
  energy,
  share,
}: LineInput): RatedLine {
  return {
    stage,
    group: groupOfLineCode[code],
    code,
    label,
    quantity: energy?.quantityKwh ?? share?.baseDollars ?? null,
    quantityUnit: energy ? "kWh" : share ? "dollars" : null,
    rate: energy?.rateCentsPerKwh ?? share?.ratePercent ?? null,
    rateUnit: energy?.rateCentsPerKwh ? "cents_per_kwh" : share?.ratePercent ? "percent" : null,
    exact,
    amountCents: roundHalfUpToCents(exact),
    trace: {
      rule: trace.rule,
      source: trace.source,
      intervals: trace.intervals ?? [],
      base: trace.base ?? null,
      exact: formatExact(exact),
      rounding: "half_up_per_line",
    },
  };
}
