const digit0 = 48;
const digit9 = 57;
const dot = 46;

/** What is left to multiply by after none, one, two or three decimals were read. */
const whPerUnit = [1000, 100, 10, 1];

/**
 * Decimal kWh as whole Wh: `"1.5"` is 1500. Null when malformed, negative, finer than 1 Wh or beyond 2^53
 * Wh, for the caller knows the row that is at fault. A missing digit before the point is allowed, as Smart
 * Meter Texas writes `.145`. Walks the characters because imports read hundreds of thousands of these.
 */
export function parseKwhToWh(text: string): number | null {
  let units = 0;
  let decimals = -1;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code >= digit0 && code <= digit9) {
      if (decimals === 3) {
        if (code !== digit0) return null;
      } else {
        units = units * 10 + (code - digit0);
        if (decimals >= 0) decimals++;
      }
    } else if (code === dot && decimals === -1) {
      decimals = 0;
    } else {
      return null;
    }
  }
  if (text === "" || decimals === 0) return null;
  const energyWh = units * (whPerUnit[Math.max(decimals, 0)] ?? 1);
  return Number.isSafeInteger(energyWh) ? energyWh : null;
}
