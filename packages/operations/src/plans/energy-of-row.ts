import type { EnergyComponent, RateSheetRow } from "@lamplight/contracts/model";
import { formatMicros, isDomainError, parseCentsAsMicros } from "@lamplight/domain";

/** A row's price of energy, or the sentence that says why it has none. */
export function energyOfRow({
  energy,
  energyRateCentsPerKwh: cents,
}: RateSheetRow): EnergyComponent | string {
  if ((cents === undefined) === (energy === undefined)) {
    return "It must have exactly one of energyRateCentsPerKwh and energy.";
  }
  if (energy !== undefined) return energy;
  try {
    const micros = parseCentsAsMicros(cents ?? "", "energyRateCentsPerKwh");
    return { kind: "flat_energy", rateDollarsPerKwh: formatMicros(micros) };
  } catch (error) {
    if (!isDomainError(error, "rate_too_precise")) throw error;
    return `energyRateCentsPerKwh ${cents} has more than four decimals of a cent.`;
  }
}
