import type { EnergyComponent } from "@lamplight/contracts/model";
import { daysFrom, minutesOfSlots } from "./local-day.ts";
import { OracleRefusal, type OracleData, type OracleInput } from "./model.ts";
import { pricesOf, windowFinder } from "./price-windows.ts";

/** Wh of a period's intervals by window of the energy price. */
export interface WindowEnergy {
  readonly imported: bigint[];
  readonly exported: bigint[];
  /** What is set off within each interval. */
  readonly netted: bigint[];
}

/** Whether every interval of the period has a value of what was drawn. */
export function isComplete({ period, usage }: OracleInput, { days }: OracleData): boolean {
  return (
    usage !== null &&
    days.length === daysFrom(period.from, period.until) &&
    days.every(({ consumptionWh }) => consumptionWh.every((value) => value >= 0))
  );
}

function add(list: bigint[], window: number, value: bigint): void {
  list[window] = (list[window] ?? 0n) + value;
}

/** Adds up every interval; refuses where one is missing, of the export only where that is asked for. */
export function addIntervals(
  energy: EnergyComponent,
  input: OracleInput,
  data: OracleData,
  isExportAskedFor: boolean,
): WindowEnergy {
  if (!isComplete(input, data)) throw new OracleRefusal("intervals_missing");
  const count = energy.kind === "time_of_use_energy" ? pricesOf(energy).length : 1;
  const sums: WindowEnergy = {
    imported: Array.from({ length: count }, () => 0n),
    exported: Array.from({ length: count }, () => 0n),
    netted: Array.from({ length: count }, () => 0n),
  };
  for (const { day, consumptionWh, generationWh } of data.days) {
    const findWindow = energy.kind === "time_of_use_energy" ? windowFinder(energy, day) : () => 0;
    for (const [slot, minute] of minutesOfSlots(day).entries()) {
      const drawn = BigInt(consumptionWh[slot] ?? -1);
      const given = isExportAskedFor ? BigInt(generationWh?.[slot] ?? -1) : 0n;
      if (given < 0n) throw new OracleRefusal("generation_missing");
      const window = findWindow(minute);
      if (window === null) {
        if (drawn + given > 0n) throw new OracleRefusal("no_window");
        continue;
      }
      add(sums.imported, window, drawn);
      add(sums.exported, window, given);
      add(sums.netted, window, drawn < given ? drawn : given);
    }
  }
  return sums;
}
