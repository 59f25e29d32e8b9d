import type { RatedLine } from "@lamplight/domain";

const units: Readonly<Record<NonNullable<RatedLine["rateUnit"]>, string>> = {
  cents_per_kwh: " ¢/kWh",
  percent: " %",
  dollars_per_day: " $/day",
  dollars_per_device: " $/device",
  dollars_per_month: " $/month",
};

/** A line's rate with its unit; a share without a finite decimal as the fraction that it is. */
export function describeRate({ rate, rateUnit, trace }: RatedLine): string {
  if (rate !== null) return `${rate}${rateUnit === null ? "" : units[rateUnit]}`;
  return trace.source.kind === "regulation" ? trace.source.ratio : "";
}
