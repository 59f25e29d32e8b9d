const digit0 = 48;
const digit9 = 57;
const dot = 46;

/** Fifteen digits of Wh are below 2^53 whatever they are. */
const maxDigits = 15;

/**
 * Decimal kWh as whole Wh: `"1.5"` is 1500. Null when malformed, negative, or finer than 1 Wh, for the
 * caller knows the row that is at fault. A missing digit before the point is allowed, as Smart Meter Texas
 * writes `.145`. Walks the characters because imports read hundreds of thousands of these.
 */
export function parseKwhToWh(text: string): number | null {
  let energyWh = 0;
  let digits = 0;
  let decimals = -1;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code >= digit0 && code <= digit9) {
      if (decimals >= 3) {
        if (code !== digit0) return null;
      } else {
        energyWh = energyWh * 10 + (code - digit0);
        if (decimals >= 0) decimals++;
      }
      digits++;
    } else if (code === dot && decimals === -1) {
      decimals = 0;
    } else {
      return null;
    }
  }
  if (digits === 0 || decimals === 0 || digits > maxDigits) return null;
  if (decimals === 1) return energyWh * 100;
  if (decimals === 2) return energyWh * 10;
  if (decimals === 3) return energyWh;
  return digits > maxDigits - 3 ? null : energyWh * 1000;
}
