import { MISSING_WH, usageQuality, type DayTotals, type UsageDay } from "./model.ts";

function sumChannel(values: Int32Array): { energyWh: number; missingCount: number } {
  let energyWh = 0;
  let missingCount = 0;
  for (let slot = 0; slot < values.length; slot++) {
    const value = values[slot] as number;
    if (value === MISSING_WH) missingCount++;
    else energyWh += value;
  }
  return { energyWh, missingCount };
}

/** Sums of a day. Missing slots are left out of the sums and counted beside them. */
export function dayTotals(day: UsageDay): DayTotals {
  const consumption = sumChannel(day.consumptionWh);
  const generation = day.generationWh === null ? null : sumChannel(day.generationWh);
  let estimatedCount = 0;
  if (day.quality !== null) {
    for (const code of day.quality) if (code === usageQuality.estimated) estimatedCount++;
  }
  return {
    consumptionWh: consumption.energyWh,
    generationWh: generation?.energyWh ?? null,
    missingCount: consumption.missingCount,
    missingGenerationCount: generation?.missingCount ?? 0,
    estimatedCount,
  };
}
