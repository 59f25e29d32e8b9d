import type { Segment } from "@lamplight/contracts/model";

/** A label's figures are those of a cycle of this length, as labels with daily charges state. */
export const labelCycleDays = 30;

/** kWh of a cycle at which a label shows average prices: 16 TAC 25.475(g). */
export const labelUses: Readonly<Record<Segment, readonly number[]>> = {
  residential: [500, 1000, 2000],
  small_commercial: [1500, 2500, 3500],
};
