import { assert } from "../error.ts";

/**
 * Wh times micro-dollars per kWh, exactly, in nano-dollars. A number below 2^53 (nine million dollars), a
 * bigint above: a double beyond 2^53 is off by nano-dollars without saying so. `exactFromNanos` takes both.
 */
export function multiplyEnergy(energyWh: number, rateMicrosPerKwh: number): number | bigint {
  assert(Number.isSafeInteger(energyWh), "energy that is no exact integer of Wh");
  assert(
    Number.isSafeInteger(rateMicrosPerKwh),
    "a rate that is no exact integer of micro-dollars",
  );
  const nanos = energyWh * rateMicrosPerKwh;
  if (nanos === 0) return 0;
  return Number.isSafeInteger(nanos) ? nanos : BigInt(energyWh) * BigInt(rateMicrosPerKwh);
}
