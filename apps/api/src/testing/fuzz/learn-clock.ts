import type { Pools } from "./pools.ts";

const days = 8;
const hourMs = 60 * 60 * 1000;
const dayMs = 24 * hourMs;

/** Keeps instants to which a clock can be moved soon, and days on which service can begin. */
export function learnClock(pools: Pools, now: string): void {
  const after = (elapsedMs: number) => new Date(Date.parse(now) + elapsedMs).toISOString();
  for (const hours of [2, 30]) pools.add("instant", after(hours * hourMs));
  for (let day = days; day > 0; day -= 1) pools.add("day", after(day * dayMs).slice(0, 10));
}
