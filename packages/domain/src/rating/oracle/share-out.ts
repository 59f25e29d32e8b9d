/**
 * Largest remainder: everyone gets the whole Wh of their exact share, and each Wh that is left goes to the next
 * largest fraction that was cut off, of equal ones to the first. Null where nobody has a weight.
 */
export function shareOut(total: bigint, weights: readonly bigint[]): bigint[] | null {
  const all = weights.reduce((sum, weight) => sum + weight, 0n);
  if (all === 0n) return total === 0n ? weights.map(() => 0n) : null;
  const given = weights.map((weight) => (total * weight) / all);
  const cutOff = weights.map((weight) => (total * weight) % all);
  let left = total - given.reduce((sum, share) => sum + share, 0n);
  while (left > 0n) {
    let next = 0;
    for (let index = 1; index < cutOff.length; index++) {
      if ((cutOff[index] ?? 0n) > (cutOff[next] ?? 0n)) next = index;
    }
    given[next] = (given[next] ?? 0n) + 1n;
    cutOff[next] = -1n;
    left -= 1n;
  }
  return given;
}
