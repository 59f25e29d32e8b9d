const digit0 = 48;
const digit9 = 57;
const dot = 46;
const minus = 45;

/**
 * A decimal string as an integer of `10^-decimals`. Zeros at the end carry no precision: `"0.1200000"` has
 * two decimals. Answers why not, where it cannot: the callers refuse in their own words. Walks the characters, as
 * every price of every bill is read.
 */
export function parseDecimal(text: string, decimals: number): number | "malformed" | "too_precise" {
  const isNegative = text.charCodeAt(0) === minus;
  const start = isNegative ? 1 : 0;
  let units = 0;
  /** Digits after the point; -1 before it. */
  let places = -1;
  let isTooPrecise = false;
  for (let index = start; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code === dot && places === -1 && index > start) {
      places = 0;
    } else if (code < digit0 || code > digit9) {
      return "malformed";
    } else if (places === decimals) {
      if (code !== digit0) isTooPrecise = true;
    } else {
      units = units * 10 + (code - digit0);
      if (places !== -1) places++;
    }
  }
  const hasNeedlessZero = text.charCodeAt(start) === digit0 && isDigit(text.charCodeAt(start + 1));
  if (text.length === start || hasNeedlessZero || !isDigit(text.charCodeAt(text.length - 1)))
    return "malformed";
  if (isTooPrecise) return "too_precise";
  const size = units * 10 ** (decimals - Math.max(places, 0));
  if (!Number.isSafeInteger(size)) return "malformed";
  return isNegative && size !== 0 ? -size : size;
}

function isDigit(code: number): boolean {
  return code >= digit0 && code <= digit9;
}
