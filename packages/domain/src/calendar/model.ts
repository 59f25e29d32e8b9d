/** A day of service in America/Chicago, `YYYY-MM-DD`. */
export type LocalDay = string;

/** A month of service, `YYYY-MM`. */
export type LocalMonth = string;

/** An instant in UTC, ISO 8601 with milliseconds: `2026-01-20T06:00:00.000Z`. */
export type Instant = string;

/** The zone of every service day: ERCOT settles in Central prevailing time, El Paso is outside of it. */
export const serviceTimeZone = "America/Chicago";

export const msPerDay = 86_400_000;
export const msPerInterval = 900_000;
