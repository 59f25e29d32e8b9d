import { parseDecimal } from "../../money/parse-decimal.ts";
import type { RatingContext } from "../context.ts";
import { unpriced } from "../unpriced.ts";
import { allocateWh } from "./allocate-wh.ts";
import { windowsOf } from "./windows-of.ts";

/** The charged energy by window of the energy price, and how it was shared. */
export interface EnergyByWindow {
  /** Whole Wh that add up to the charged energy. */
  readonly chargedWh: readonly number[];
  /** What the intervals themselves come to; null where the label's shares were taken. */
  readonly intervalWh: readonly number[] | null;
  readonly rule: string;
}

const shareDecimals = 6;

/**
 * Shares the charged energy over the windows of the price: by what the intervals of the period come to in
 * each, or, where there are none because it is a label or a quote, by the shares of use that the label
 * states (16 TAC 25.475(g) has them stated and used).
 *
 * @throws DomainError unpriced
 */
export function energyByWindow(context: RatingContext): EnergyByWindow {
  const { energy, chargedWh, input } = context;
  if (energy.kind !== "time_of_use_energy") {
    return { chargedWh: [chargedWh], intervalWh: null, rule: "all energy at one price" };
  }
  if (!input.isQuote) {
    const intervalWh = context.intervalSums().importWh;
    const shares = allocateWh(chargedWh, intervalWh);
    if (shares === null)
      throw unpriced("intervals_missing", "billed energy, and none in intervals");
    return {
      chargedWh: shares,
      intervalWh,
      rule: "billed kWh shared as the intervals of the period lie in the windows",
    };
  }
  const weights = windowsOf(energy).map(({ name, labelShare }) => {
    const share = labelShare === undefined ? null : parseDecimal(labelShare, shareDecimals);
    if (typeof share !== "number") throw unpriced("label_share_missing", name);
    return share;
  });
  const shares = allocateWh(chargedWh, weights);
  if (shares === null) throw unpriced("label_share_missing", "no window has a share");
  return { chargedWh: shares, intervalWh: null, rule: "shares of use that the label states" };
}
