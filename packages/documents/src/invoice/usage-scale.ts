const niceSteps = [1, 2, 2.5, 5, 10] as const;
const mostSteps = 5;
const leastTopKwh = 1;

/** Axis of the daily usage, in kWh: steps from `bottomKwh` (0 or below) to `topKwh`. */
export interface UsageScale {
  readonly stepKwh: number;
  readonly topKwh: number;
  readonly bottomKwh: number;
}

/** A scale of few round steps that holds the largest use above and the largest generation below. */
export function usageScale(mostConsumptionWh: number, mostGenerationWh: number): UsageScale {
  const aboveKwh = Math.max(mostConsumptionWh / 1000, leastTopKwh);
  const belowKwh = Math.max(mostGenerationWh / 1000, 0);
  const roughKwh = Math.max(aboveKwh, belowKwh) / mostSteps;
  const power = 10 ** Math.floor(Math.log10(roughKwh));
  const nice = niceSteps.find((step) => step * power >= roughKwh) ?? 10;
  const stepKwh = nice * power;
  return {
    stepKwh,
    topKwh: Math.ceil(aboveKwh / stepKwh) * stepKwh,
    bottomKwh: belowKwh === 0 ? 0 : -Math.ceil(belowKwh / stepKwh) * stepKwh,
  };
}
