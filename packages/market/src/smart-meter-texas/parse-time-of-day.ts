const minutesByText = new Map<string, number>();
for (let minutes = 0; minutes < 24 * 60; minutes++) {
  const hour = Math.floor(minutes / 60);
  const minute = String(minutes % 60).padStart(2, "0");
  minutesByText.set(`${hour}:${minute}`, minutes);
  minutesByText.set(`${String(hour).padStart(2, "0")}:${minute}`, minutes);
}

/** `HH:MM` or `H:MM` as minutes after the day's begin by the clock; null when it is no time of day. */
export function parseTimeOfDay(text: string): number | null {
  return minutesByText.get(text) ?? null;
}
