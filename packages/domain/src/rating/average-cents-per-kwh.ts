import { assert } from "../error.ts";
import type { ExactAmount } from "../money/model.ts";

/**
 * An amount by energy, in cents per kWh with one decimal: `"22.2"`, `"14.0"`. Rounded once, half up (away from
 * zero for what a credit makes negative), from the exact amount: published labels reconcile only so. Null at
 * 0 kWh.
 */
export function averageCentsPerKwh(amount: ExactAmount, energyWh: number): string | null {
  assert(Number.isSafeInteger(energyWh) && energyWh >= 0, "an average over no whole Wh");
  if (energyWh === 0) return null;
  // Nano-dollars per Wh are micro-dollars per kWh, of which a tenth of a cent has a thousand.
  const unit = amount.denominator * BigInt(energyWh) * 1000n;
  const size = amount.numerator < 0n ? -amount.numerator : amount.numerator;
  const tenths = (2n * size + unit) / (2n * unit);
  const sign = amount.numerator < 0n && tenths !== 0n ? "-" : "";
  return `${sign}${tenths / 10n}.${tenths % 10n}`;
}
