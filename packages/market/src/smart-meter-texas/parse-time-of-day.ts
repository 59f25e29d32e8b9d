const digit0 = 48;
const colon = 58;

/** What a character that is no digit counts: more than any hour or minute. */
const noDigit = 100;

function digitAt(text: string, position: number): number {
  const digit = text.charCodeAt(position) - digit0;
  return digit >= 0 && digit <= 9 ? digit : noDigit;
}

/**
 * `HH:MM` or `H:MM` as minutes after the day's begin by the clock; null when it is no time of day. Walks the
 * characters because imports read two of these on each of hundreds of thousands of rows.
 */
export function parseTimeOfDay(text: string): number | null {
  const colonAt = text.length - 3;
  if ((colonAt !== 1 && colonAt !== 2) || text.charCodeAt(colonAt) !== colon) return null;
  const hourTens = colonAt === 2 ? digitAt(text, 0) : 0;
  const hour = 10 * hourTens + digitAt(text, colonAt - 1);
  const minute = 10 * digitAt(text, colonAt + 1) + digitAt(text, colonAt + 2);
  return hour < 24 && minute < 60 ? 60 * hour + minute : null;
}
