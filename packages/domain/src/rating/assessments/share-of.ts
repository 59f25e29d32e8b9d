import { formatDollars } from "../../money/format-dollars.ts";
import type { ExactAmount } from "../../money/model.ts";
import { roundHalfUpToCents } from "../../money/round-half-up-to-cents.ts";
import { formatPercent } from "../format-percent.ts";
import type { LineInput } from "../make-line.ts";
import type { Ratio } from "../regulatory-constants.ts";

/** What a line shows of a share: its base, rounded for reading, and its percentage where that is a finite decimal. */
export function shareOf(base: ExactAmount, ratio: Ratio): Pick<LineInput, "quantity" | "rate"> {
  const percent = formatPercent(ratio);
  return {
    quantity: { value: formatDollars(roundHalfUpToCents(base)), unit: "dollars" },
    ...(percent !== null && { rate: { value: percent, unit: "percent" } }),
  };
}
