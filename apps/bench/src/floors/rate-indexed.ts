// A floor. Changing this file needs a decision record in docs/decisions and its new hash in floors.json.

import { integerBill, type FloorBill } from "./integer-bill.ts";

/** Each interval's Wh times its own price: import with an adder, export at no less than nothing. */
export function rateIndexed(
  bill: FloorBill,
  importWh: Int32Array,
  exportWh: Int32Array,
  prices: Int32Array,
  adderMicros: number,
): number[] {
  let nanos = 0;
  let creditNanos = 0;
  for (let index = 0; index < importWh.length; index += 1) {
    const price = prices[index] as number;
    nanos += (importWh[index] as number) * (price + adderMicros);
    if (price > 0) creditNanos += (exportWh[index] as number) * price;
  }
  return integerBill(bill, [nanos], creditNanos);
}
