import type { EnergyComponent } from "@lamplight/contracts/model";
import { dayNumberOf, partsOfDay, weekdayOfNumber } from "../../calendar/day-number.ts";
import { localQuartersOf } from "../../calendar/local-quarters-of.ts";
import { assert } from "../../error.ts";
import type { UsageDay } from "../../usage/model.ts";
import type { RatingData, RatingInput } from "../model.ts";
import { unpriced } from "../unpriced.ts";
import { noWindow, quartersPerDay, windowTable } from "./window-table.ts";
import { windowCountOf } from "./windows-of.ts";

/** Wh of a period by window of the energy price. */
export interface IntervalSums {
  readonly importWh: readonly number[];
  readonly exportWh: readonly number[];
  /** The smaller of import and export of each interval: what is set off within it. */
  readonly nettedWh: readonly number[];
  /** Where the export is first not known, a day or one interval of it; only a plan that buys it asks. */
  readonly exportGap: string | null;
}

const oneWindow = new Uint8Array(quartersPerDay);

/** Which window each slot of a day is in. */
function windowsOfSlots(energy: EnergyComponent, { day, consumptionWh }: UsageDay): Uint8Array {
  const isLong = consumptionWh.length > quartersPerDay;
  if (energy.kind !== "time_of_use_energy") {
    return isLong ? new Uint8Array(consumptionWh.length) : oneWindow;
  }
  const table = windowTable(energy, partsOfDay(day).month, weekdayOfNumber(dayNumberOf(day)));
  if (consumptionWh.length === quartersPerDay) return table;
  return localQuartersOf(day).map((quarter) => table[quarter] ?? noWindow);
}

/**
 * Sums a period's intervals by window, in one pass. An interval without a value, or in no window, has no price
 * and is refused; it is never zero.
 *
 * @throws DomainError unpriced
 */
export function sumIntervals(
  energy: EnergyComponent,
  { period, usage }: RatingInput,
  data: RatingData | null,
): IntervalSums {
  if (data === null || usage === null) {
    throw unpriced("intervals_missing", "this plan is priced by interval, and there are none");
  }
  const count = windowCountOf(energy);
  // One place more, for what is in no window.
  const imports = new Float64Array(count + 1);
  const exports = new Float64Array(count + 1);
  const netted = new Float64Array(count + 1);
  let exportGap: string | null = null;
  let slots = 0;
  for (const day of data.days) {
    assert(period.from <= day.day && day.day < period.until, "a day outside of the period");
    const windows = windowsOfSlots(energy, day);
    const { consumptionWh, generationWh } = day;
    const { length } = consumptionWh;
    slots += length;
    if (generationWh === null) {
      exportGap ??= day.day;
      for (let slot = 0; slot < length; slot++) {
        const importWh = consumptionWh[slot] as number;
        if (importWh < 0) throw unpriced("intervals_missing", `${day.day}, interval ${slot}`);
        const window = Math.min(windows[slot] as number, count);
        imports[window] = (imports[window] as number) + importWh;
      }
      continue;
    }
    for (let slot = 0; slot < length; slot++) {
      const importWh = consumptionWh[slot] as number;
      let exportWh = generationWh[slot] as number;
      if (importWh < 0) throw unpriced("intervals_missing", `${day.day}, interval ${slot}`);
      if (exportWh < 0) {
        exportGap ??= `${day.day}, interval ${slot}`;
        exportWh = 0;
      }
      const window = Math.min(windows[slot] as number, count);
      imports[window] = (imports[window] as number) + importWh;
      exports[window] = (exports[window] as number) + exportWh;
      netted[window] = (netted[window] as number) + (importWh < exportWh ? importWh : exportWh);
    }
  }
  if (slots !== usage.slots)
    throw unpriced("intervals_missing", `${usage.slots - slots} intervals`);
  if ((imports[count] as number) + (exports[count] as number) > 0) {
    throw unpriced("no_window", "an hour of this period is in no window of the price");
  }
  return {
    importWh: [...imports.subarray(0, count)],
    exportWh: [...exports.subarray(0, count)],
    nettedWh: [...netted.subarray(0, count)],
    exportGap,
  };
}
