import { median } from "./median.ts";
import type { BenchOptions, Result } from "./model.ts";

/** Measures how long some work takes, after one round that counts for nothing, against a goal in milliseconds. */
export function timeMs(
  { rounds, say }: BenchOptions,
  bench: { readonly name: string; readonly goalMs: number; readonly work: () => unknown },
): Result {
  const { name, goalMs, work } = bench;
  const measured: number[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    say(`${name}: ${round === 0 ? "warm-up" : `round ${round} of ${rounds}`}`);
    const start = performance.now();
    work();
    if (round > 0) measured.push(performance.now() - start);
  }
  const product = median(measured);
  return {
    name,
    unit: "ms",
    product,
    floor: null,
    ratio: null,
    goal: `<= ${goalMs} ms`,
    isMet: product <= goalMs,
    rounds: measured.map((one) => ({ product: one, floor: null })),
  };
}
