// A floor. Changing this file needs a decision record in docs/decisions and its new hash in floors.json.

import { integerBill, type FloorBill } from "./integer-bill.ts";

/** Sums the intervals and multiplies once. */
export function rateFlat(bill: FloorBill, wh: Int32Array, rateMicros: number): number[] {
  let sumWh = 0;
  for (let index = 0; index < wh.length; index += 1) sumWh += wh[index] as number;
  return integerBill(bill, [sumWh * rateMicros], null);
}
