import { assert } from "../../error.ts";

/**
 * Shares whole Wh in the proportion of weights so that the parts add up: each gets its share rounded down, and
 * the Wh that are left go to the largest remainders, the first of equal ones first. Null where all weights
 * are zero and there is something to share.
 */
export function allocateWh(totalWh: number, weights: readonly number[]): number[] | null {
  assert(Number.isSafeInteger(totalWh) && totalWh >= 0, "shares of energy that is no whole Wh");
  const sum = weights.reduce((all, weight) => all + weight, 0);
  assert(Number.isSafeInteger(sum) && sum >= 0, "weights that are no whole numbers");
  if (sum === totalWh) return [...weights];
  if (sum === 0) return totalWh === 0 ? weights.map(() => 0) : null;
  const shares = weights.map((weight) => {
    const product = BigInt(totalWh) * BigInt(weight);
    return { floor: Number(product / BigInt(sum)), rest: Number(product % BigInt(sum)) };
  });
  let left = totalWh - shares.reduce((all, { floor }) => all + floor, 0);
  const order = [...shares.keys()].toSorted(
    (one, other) => (shares[other]?.rest ?? 0) - (shares[one]?.rest ?? 0) || one - other,
  );
  const parts = shares.map(({ floor }) => floor);
  for (const index of order) {
    if (left === 0) break;
    parts[index] = (parts[index] ?? 0) + 1;
    left--;
  }
  return parts;
}
