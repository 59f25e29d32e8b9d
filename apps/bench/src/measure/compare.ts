import { median } from "./median.ts";
import type { BenchOptions, Result } from "./model.ts";

export interface Comparison {
  readonly name: string;
  readonly unit: string;
  /** Share of the floor that the product must reach; null where there is no goal. */
  readonly goalShare: number | null;
  /** Each answers with how much it did in a second. */
  readonly product: () => Promise<number>;
  readonly floor: () => Promise<number>;
}

/** Measures product and floor by turns, after one round that counts for nothing; who is first changes. */
export async function compare(options: BenchOptions, comparison: Comparison): Promise<Result> {
  const { name, unit, goalShare } = comparison;
  const rounds: { product: number; floor: number }[] = [];
  for (let round = 0; round <= options.rounds; round += 1) {
    options.say(`${name}: ${round === 0 ? "warm-up" : `round ${round} of ${options.rounds}`}`);
    let product: number;
    let floor: number;
    if (round % 2 === 0) {
      floor = await comparison.floor();
      product = await comparison.product();
    } else {
      product = await comparison.product();
      floor = await comparison.floor();
    }
    if (round > 0) rounds.push({ product, floor });
  }
  const ratio = median(rounds.map(({ product, floor }) => product / floor));
  return {
    name,
    unit,
    product: median(rounds.map(({ product }) => product)),
    floor: median(rounds.map(({ floor }) => floor)),
    ratio,
    goal: goalShare === null ? "none" : `>= ${goalShare * 100} % of floor`,
    isMet: goalShare === null || ratio >= goalShare,
    rounds,
  };
}
