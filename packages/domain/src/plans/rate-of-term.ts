import { parseMicros } from "../money/parse-micros.ts";
import type { EnergyComponent } from "@lamplight/contracts/model";

/** A rate of a term. */
export interface TermRate {
  readonly termMonths: number;
  readonly energy: EnergyComponent;
}

const microsOf = ({ energy }: TermRate): number | null =>
  energy.kind === "flat_energy" ? parseMicros(energy.rateDollarsPerKwh, "rateDollarsPerKwh") : null;

/**
 * The rate of a term, of the rates of one plan group at a utility. Between two terms that have rates it is the
 * dearer of the two, so that no term is sold for less than both of its neighbours; beyond them, and where the
 * price is not one for every kWh, there is none.
 */
export function rateOfTerm<TRate extends TermRate>(
  rates: readonly TRate[],
  termMonths: number,
): TRate | null {
  const exact = rates.find((rate) => rate.termMonths === termMonths);
  if (exact !== undefined) return exact;
  const byTerm = rates.toSorted((one, other) => one.termMonths - other.termMonths);
  const shorter = byTerm.findLast((rate) => rate.termMonths < termMonths);
  const longer = byTerm.find((rate) => rate.termMonths > termMonths);
  if (shorter === undefined || longer === undefined) return null;
  const [shorterMicros, longerMicros] = [microsOf(shorter), microsOf(longer)];
  if (shorterMicros === null || longerMicros === null) return null;
  return { ...(longerMicros >= shorterMicros ? longer : shorter), termMonths };
}
