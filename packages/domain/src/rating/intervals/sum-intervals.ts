import type { EnergyComponent } from "@lamplight/contracts/model";
import { assert } from "../../error.ts";
import type { UsageDay } from "../../usage/model.ts";
import type { BillingPeriod, RatingData, RatingInput } from "../model.ts";
import { unpriced } from "../unpriced.ts";
import { missingInterval } from "./missing-interval.ts";
import { windowRuns, type WindowRun } from "./window-runs.ts";
import { windowCountOf } from "./windows-of.ts";

/** Wh of a period by window of the energy price. */
export interface IntervalSums {
  readonly importWh: readonly number[];
  /** Nothing where the plan buys no export. */
  readonly exportWh: readonly number[];
  /** The smaller of import and export of each interval: what is set off within it. */
  readonly nettedWh: readonly number[];
  /** Where the export is first not known, a day or one interval of it; only a plan that buys it asks. */
  readonly exportGap: string | null;
}

type Sums = Record<"importWh" | "exportWh" | "nettedWh", number[]>;

/** The windows of a day; without windows all of it is in one. */
function runsOf(energy: EnergyComponent, { day, consumptionWh }: UsageDay): readonly WindowRun[] {
  const { length } = consumptionWh;
  return energy.kind === "time_of_use_energy"
    ? windowRuns(energy, day, length)
    : [{ from: 0, until: length, window: 0 }];
}

function add(sums: number[], window: number, energyWh: number): void {
  sums[window] = (sums[window] ?? 0) + energyWh;
}

/** Adds a run of slots; negative where one of them has no value. */
function addImport(sums: Sums, { from, until, window }: WindowRun, importWh: Int32Array): number {
  let signs = 0;
  let sum = 0;
  for (let slot = from; slot < until; slot++) {
    const drawn = importWh[slot] as number;
    signs |= drawn;
    sum += drawn;
  }
  add(sums.importWh, window, sum);
  return signs;
}

/** Adds a run of slots with both channels, in one pass; negative where one of them has no value. */
function addBoth(
  sums: Sums,
  { from, until, window }: WindowRun,
  importWh: Int32Array,
  exportWh: Int32Array,
): number {
  let signs = 0;
  let importSum = 0;
  let exportSum = 0;
  let nettedSum = 0;
  for (let slot = from; slot < until; slot++) {
    const drawn = importWh[slot] as number;
    const given = exportWh[slot] as number;
    signs |= drawn | given;
    importSum += drawn;
    exportSum += given;
    nettedSum += Math.min(drawn, given);
  }
  add(sums.importWh, window, importSum);
  add(sums.exportWh, window, exportSum);
  add(sums.nettedWh, window, nettedSum);
  return signs;
}

/** Days are in order, so that the first and the last tell of all. */
function assertWithin({ from, until }: BillingPeriod, days: readonly UsageDay[]): void {
  const [first] = days;
  const last = days.at(-1);
  if (first === undefined || last === undefined) return;
  assert(from <= first.day && last.day < until, "a day outside of the period");
}

/**
 * Sums a period's intervals by window, in one pass; export only where the plan buys it. An interval without a
 * value, or in no window, has no price and is refused; it is never zero.
 *
 * @throws DomainError unpriced
 */
export function sumIntervals(
  energy: EnergyComponent,
  { period, pricing, usage }: RatingInput,
  data: RatingData | null,
): IntervalSums {
  if (data === null || usage === null) {
    throw unpriced("intervals_missing", "this plan is priced by interval, and there are none");
  }
  const buysExport = pricing.components.some(({ kind }) => kind === "export_buyback");
  const count = windowCountOf(energy);
  // One place more, for what is in no window.
  const zeros = Array.from({ length: count + 1 }, () => 0);
  const sums: Sums = { importWh: zeros, exportWh: [...zeros], nettedWh: [...zeros] };
  let slots = 0;
  assertWithin(period, data.days);
  let exportGap: string | null = null;
  for (const usageDay of data.days) {
    const { day, consumptionWh, generationWh } = usageDay;
    slots += consumptionWh.length;
    if (generationWh === null) exportGap ??= day;
    for (const run of runsOf(energy, usageDay)) {
      const signs =
        buysExport && generationWh !== null
          ? addBoth(sums, run, consumptionWh, generationWh)
          : addImport(sums, run, consumptionWh);
      if (signs >= 0) continue;
      const missing = missingInterval(usageDay, buysExport ? "netted" : "import");
      if (missing.details.reason === "intervals_missing") throw missing;
      exportGap ??= missing.details.what;
    }
  }
  if (slots !== usage.slots)
    throw unpriced("intervals_missing", `${usage.slots - slots} intervals`);
  const outsideWh = (sums.importWh.pop() ?? 0) + (sums.exportWh.pop() ?? 0);
  if (outsideWh > 0) {
    throw unpriced("no_window", "an hour of this period is in no window of the price");
  }
  sums.nettedWh.pop();
  return { ...sums, exportGap };
}
