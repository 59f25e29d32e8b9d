import { assert } from "../error.ts";
import type { ExactAmount } from "./model.ts";

/** Whole nano-dollars: what Wh times micro-dollars per kWh give. */
export function exactFromNanos(nanos: number | bigint): ExactAmount {
  assert(
    typeof nanos === "bigint" || Number.isSafeInteger(nanos),
    "nano-dollars that are no exact integer",
  );
  return { numerator: BigInt(nanos), denominator: 1n };
}
