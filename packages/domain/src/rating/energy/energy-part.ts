import { exactFromNanos } from "../../money/exact-from-nanos.ts";
import type { ExactAmount } from "../../money/model.ts";
import { multiplyEnergy } from "../../money/multiply-energy.ts";

/** Energy at one rate: what becomes a line. */
export interface EnergyPart {
  /** Behind `Energy Charge` on the bill; null where there is but one part. */
  readonly name: string | null;
  readonly energyWh: number;
  /** Null where each interval has a price of its own. */
  readonly rateMicrosPerKwh: number | null;
  readonly exact: ExactAmount;
  readonly rule: string;
  readonly facts: Readonly<Record<string, string | number>>;
}

/** Energy at one rate. */
export function partAtRate(
  name: string | null,
  energyWh: number,
  rateMicrosPerKwh: number,
  rule: string,
  facts: EnergyPart["facts"] = {},
): EnergyPart {
  const exact = exactFromNanos(multiplyEnergy(energyWh, rateMicrosPerKwh));
  return { name, energyWh, rateMicrosPerKwh, exact, rule, facts };
}
