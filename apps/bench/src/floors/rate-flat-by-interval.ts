// A floor. Changing this file needs a decision record in docs/decisions and its new hash in floors.json.

import { integerBill, type FloorBill } from "./integer-bill.ts";

/** The loop over intervals of a price by time, with one price in all windows: one line of energy. */
export function rateFlatByInterval(
  bill: FloorBill,
  wh: Int32Array,
  windows: Uint8Array,
  rates: Int32Array,
): number[] {
  const nanos = new Float64Array(rates.length);
  for (let index = 0; index < wh.length; index += 1) {
    const window = windows[index] as number;
    nanos[window] = (nanos[window] as number) + (wh[index] as number) * (rates[window] as number);
  }
  let sum = 0;
  for (let window = 0; window < rates.length; window += 1) sum += nanos[window] as number;
  return integerBill(bill, [sum], null);
}
