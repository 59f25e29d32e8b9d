import { intervalCountOf } from "../calendar/interval-count-of.ts";
import { assert } from "../error.ts";
import { MISSING_WH, usageQuality, type UsageDay } from "./model.ts";

function assertChannel(day: string, values: Int32Array, slots: number): void {
  assert(values.length === slots, `${day} has ${slots} slots, not ${values.length}`);
  for (const value of values) assert(value >= MISSING_WH, `negative energy on ${day}`);
}

/**
 * A day in its one form, so that equal days compare and hash alike: the slots that the calendar gives it,
 * quality only where it is not all actual, `missing` exactly where consumption has no value, and no
 * generation where there is not one value of it.
 */
export function makeUsageDay({ day, consumptionWh, generationWh, quality }: UsageDay): UsageDay {
  const slots = intervalCountOf(day);
  assertChannel(day, consumptionWh, slots);
  if (generationWh !== null) assertChannel(day, generationWh, slots);
  assert(
    quality === null || quality.length === slots,
    `quality codes of ${day} do not fit its slots`,
  );
  const codes = quality === null ? new Uint8Array(slots) : new Uint8Array(quality);
  let isAllActual = true;
  // Not by `entries()`, which makes a pair for each of a million slots of an import.
  for (let slot = 0; slot < slots; slot++) {
    const value = consumptionWh[slot];
    const code = codes[slot];
    if (value === MISSING_WH) codes[slot] = usageQuality.missing;
    else
      assert(
        code === usageQuality.actual || code === usageQuality.estimated,
        `slot ${slot} of ${day} has a value but quality ${code}`,
      );
    if (codes[slot] !== usageQuality.actual) isAllActual = false;
  }
  const hasGeneration = generationWh?.some((value) => value !== MISSING_WH) ?? false;
  return {
    day,
    consumptionWh,
    generationWh: hasGeneration ? generationWh : null,
    quality: isAllActual ? null : codes,
  };
}
