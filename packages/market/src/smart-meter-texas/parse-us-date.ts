import type { LocalDay } from "@lamplight/domain";

/** `MM/DD/YYYY`, padded or not, as a day; null when it is no day of the calendar from 1900 to 2099. */
export function parseUsDate(text: string): LocalDay | null {
  const parts = /^(\d{1,2})\/(\d{1,2})\/((?:19|20)\d\d)$/.exec(text);
  if (parts === null) return null;
  const [, month = "", dayOfMonth = "", year = ""] = parts;
  const day = `${year}-${month.padStart(2, "0")}-${dayOfMonth.padStart(2, "0")}`;
  const atMidnight = new Date(`${day}T00:00:00.000Z`);
  // Date makes 1 March of 30 February; only a day that stays itself is one.
  return !Number.isNaN(atMidnight.getTime()) && atMidnight.toISOString().startsWith(day)
    ? day
    : null;
}
