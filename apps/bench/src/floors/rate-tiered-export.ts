// A floor. Changing this file needs a decision record in docs/decisions and its new hash in floors.json.

import { integerBill, type FloorBill } from "./integer-bill.ts";

/** What lies above so many Wh, at so many micro-dollars per kWh; ends where the next one begins. */
export interface FloorTier {
  readonly aboveWh: number;
  readonly rateMicros: number;
}

/** Nano-dollars of each tier that energy reaches, and of the first one always. */
function tierNanos(tiers: readonly FloorTier[], wh: number, nanos: number[]): void {
  for (let index = 0; index < tiers.length; index += 1) {
    const { aboveWh, rateMicros } = tiers[index] as FloorTier;
    if (index > 0 && wh <= aboveWh) return;
    const upToWh = tiers[index + 1]?.aboveWh ?? Infinity;
    nanos.push((Math.min(wh, upToWh) - aboveWh) * rateMicros);
  }
}

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);

/**
 * Import and what of each interval's export is set off against it, in buckets of windows with tiers; the credit is
 * what the netted energy would have cost. `windows` was made beforehand.
 */
export function rateTieredExport(
  bill: FloorBill,
  importWh: Int32Array,
  exportWh: Int32Array,
  windows: Uint8Array,
  tiers: readonly (readonly FloorTier[])[],
): number[] {
  const imports = new Float64Array(tiers.length);
  const netted = new Float64Array(tiers.length);
  for (let index = 0; index < importWh.length; index += 1) {
    const window = windows[index] as number;
    const drawn = importWh[index] as number;
    const given = exportWh[index] as number;
    imports[window] = (imports[window] as number) + drawn;
    netted[window] = (netted[window] as number) + (drawn < given ? drawn : given);
  }
  const nanos: number[] = [];
  const restNanos: number[] = [];
  for (let window = 0; window < tiers.length; window += 1) {
    const tiersOfWindow = tiers[window] ?? [];
    const drawn = imports[window] as number;
    tierNanos(tiersOfWindow, drawn, nanos);
    tierNanos(tiersOfWindow, drawn - (netted[window] as number), restNanos);
  }
  return integerBill(bill, nanos, sum(nanos) - sum(restNanos));
}
