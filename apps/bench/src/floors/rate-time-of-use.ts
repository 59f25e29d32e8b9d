// A floor. Changing this file needs a decision record in docs/decisions and its new hash in floors.json.

import { integerBill, type FloorBill } from "./integer-bill.ts";

/** Each interval's Wh times its window's rate, in a bucket of the window. `windows` was made beforehand. */
export function rateTimeOfUse(
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
  return integerBill(bill, nanos, null);
}
