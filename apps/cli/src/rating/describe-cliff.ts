import { formatDollars, type Cliff } from "@lamplight/domain";

/** A jump of the bill in words. */
export function describeCliff({ fromKwh, toKwh, changeCents }: Cliff): string {
  const change = `$${formatDollars(Math.abs(changeCents))}`;
  return changeCents < 0
    ? `- at ${toKwh} kWh the bill is ${change} lower than at ${fromKwh} kWh`
    : `- at ${toKwh} kWh the bill is ${change} higher than at ${fromKwh} kWh`;
}
