import type { Instant } from "./model.ts";

/** Milliseconds since 1970-01-01T00:00Z in the one form that instants have here. */
export function formatInstant(epochMs: number): Instant {
  return new Date(epochMs).toISOString();
}
