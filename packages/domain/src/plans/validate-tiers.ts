import type { PriceTier } from "@lamplight/contracts/model";
import type { ProblemList } from "./problem-list.ts";

/** Tiers begin at zero, follow each other without gap or overlap, and the last has no end. */
export function validateTiers(tiers: readonly PriceTier[], problems: ProblemList): void {
  let reached: number | null = 0;
  for (const [index, { aboveKwh, upToKwh, rateDollarsPerKwh }] of tiers.entries()) {
    const at = problems.at(index);
    at.rate("rateDollarsPerKwh", rateDollarsPerKwh);
    const above = at.kwh("aboveKwh", aboveKwh);
    const upTo = at.kwh("upToKwh", upToKwh);
    const isLast = index === tiers.length - 1;
    if (above !== null && reached !== null && above !== reached) {
      const what = above > reached ? "leaves a gap" : "overlaps";
      const before = index === 0 ? "0" : `the end of tier ${index - 1}`;
      at.at("aboveKwh").add(`${what}: it must be ${before}`);
    }
    if (above !== null && upTo !== null && upTo <= above) {
      at.at("upToKwh").add("must be more than aboveKwh");
    }
    if (isLast && upToKwh !== undefined) {
      at.at("upToKwh").add("the last tier must have no end, or use above it has no price");
    }
    if (!isLast && upToKwh === undefined) at.at("upToKwh").add("only the last tier has no end");
    reached = upTo;
  }
}
