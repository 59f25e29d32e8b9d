// A floor. Changing this file needs a decision record in docs/decisions and its new hash in floors.json.

/** What a floor knows of a bill beside its intervals: integers, read beforehand. */
export interface FloorBill {
  readonly baseCents: number;
  readonly tduCents: readonly number[];
}

const centNanos = 10_000_000n;

/** `nanos * numerator / denominator`, in cents, a tie away from zero. */
function cents(nanos: bigint, numerator = 1n, denominator = 1n): number {
  const size = (nanos < 0n ? -nanos : nanos) * numerator;
  const unit = denominator * centNanos;
  const rounded = Number((2n * size + unit) / (2n * unit));
  return nanos < 0n ? -rounded : rounded;
}

/**
 * Cents of each line of a bill: base charge, energy, delivery, a credit for export where there is one, then one
 * sixth of a percent for the PUC, 1.997 % of that and the charges, and 1.75 % of all of it. A bigint for each
 * line, one rounding.
 */
export function integerBill(
  { baseCents, tduCents }: FloorBill,
  energyNanos: ArrayLike<number>,
  creditNanos: number | null,
): number[] {
  const amounts = [baseCents];
  let receipts = BigInt(baseCents) * centNanos;
  for (let index = 0; index < energyNanos.length; index += 1) {
    const nanos = BigInt(energyNanos[index] as number);
    receipts += nanos;
    amounts.push(cents(nanos));
  }
  for (const amount of tduCents) {
    receipts += BigInt(amount) * centNanos;
    amounts.push(amount);
  }
  if (creditNanos !== null) amounts.push(cents(-BigInt(creditNanos)));
  amounts.push(cents(receipts, 1n, 600n));
  amounts.push(cents(receipts, 601n * 1997n, 600n * 100_000n));
  amounts.push(cents(receipts, 601n * 101_997n * 175n, 600n * 100_000n * 10_000n));
  return amounts;
}
