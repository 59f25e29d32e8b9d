import { quoted } from "../csv/quoted.ts";

/** Stored as int32. */
const maxWh = 2 ** 31 - 1;

/** Powers of ten that a meter's register can have: from mWh to GWh. */
const maxPower = 9;

/** The exponent of a `powerOfTenMultiplier`; null where it is none. */
export function parsePowerOfTen(text: string): number | null {
  if (!/^[+-]?\d{1,2}$/.test(text)) return null;
  const power = Number(text);
  return Math.abs(power) <= maxPower ? power : null;
}

/**
 * A `value` times ten to a power, as whole Wh, exactly; or the sentence that says why there is none. Text is moved
 * about, never multiplied: a third of a Wh must not become a whole one.
 */
export function energyOfValue(text: string, power: number): number | string {
  const parts = /^([+-]?)(\d{1,15})(?:\.(\d{1,12}))?$/.exec(text);
  if (parts === null) return `<value> is no number: ${quoted(text)}.`;
  const [, sign = "", whole = "", fraction = ""] = parts;
  const digits = whole + fraction;
  const shift = power - fraction.length;
  const kept = shift >= 0 ? digits.padEnd(digits.length + shift, "0") : digits.slice(0, shift);
  if (shift < 0 && /[1-9]/.test(digits.slice(Math.max(0, digits.length + shift)))) {
    return `<value> is finer than a whole Wh: ${quoted(text)} times ten to the power of ${power}.`;
  }
  const energyWh = Number(kept);
  if (energyWh > maxWh) return `<value> is too large for 15 minutes: ${quoted(text)}.`;
  if (sign === "-" && energyWh !== 0) return `<value> is negative: ${quoted(text)}.`;
  return energyWh;
}
