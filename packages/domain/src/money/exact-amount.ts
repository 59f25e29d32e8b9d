import { assert } from "../error.ts";

/**
 * An amount of money without any rounding: `numerator / denominator` nano-dollars. Nano-dollars because
 * whole Wh times whole micro-dollars per kWh is a whole number of them; the denominator carries what
 * assessments such as one sixth of one percent bring in.
 */
export interface ExactAmount {
  readonly numerator: bigint;
  /** Greater than zero. */
  readonly denominator: bigint;
}

const nanosPerCent = 10_000_000n;

export const zeroAmount: ExactAmount = { numerator: 0n, denominator: 1n };

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let [x, y] = [a < 0n ? -a : a, b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}

function reduced(numerator: bigint, denominator: bigint): ExactAmount {
  assert(denominator > 0n, "the denominator of an exact amount is greater than zero");
  const divisor = greatestCommonDivisor(numerator, denominator);
  return { numerator: numerator / divisor, denominator: denominator / divisor };
}

export function exactFromNanos(nanos: bigint): ExactAmount {
  return { numerator: nanos, denominator: 1n };
}

export function exactFromCents(cents: number): ExactAmount {
  assert(Number.isSafeInteger(cents), "cents are a safe integer");
  return { numerator: BigInt(cents) * nanosPerCent, denominator: 1n };
}

/** Energy in whole Wh at a rate in whole micro-dollars per kWh. */
export function exactFromEnergy(energyWh: number, rateMicrosPerKwh: number): ExactAmount {
  assert(Number.isSafeInteger(energyWh), "energy is a safe integer of Wh");
  assert(Number.isSafeInteger(rateMicrosPerKwh), "a rate is a safe integer of micro-dollars");
  return exactFromNanos(BigInt(energyWh) * BigInt(rateMicrosPerKwh));
}

export function addExact(...amounts: readonly ExactAmount[]): ExactAmount {
  return amounts.reduce(
    (sum, amount) =>
      reduced(
        sum.numerator * amount.denominator + amount.numerator * sum.denominator,
        sum.denominator * amount.denominator,
      ),
    zeroAmount,
  );
}

export function multiplyExact(
  amount: ExactAmount,
  numerator: bigint,
  denominator: bigint,
): ExactAmount {
  return reduced(amount.numerator * numerator, amount.denominator * denominator);
}

/** `numerator/denominator` in nano-dollars: the form of traces, from which any reader can recompute. */
export function formatExact(amount: ExactAmount): string {
  return `${amount.numerator}/${amount.denominator}`;
}

/**
 * The one rounding of an invoice line: to the nearest cent, a half away from zero, so that the line of a
 * reversal is exactly the negative of the line that it takes back.
 */
export function roundHalfUpToCents(amount: ExactAmount): number {
  const unit = nanosPerCent * amount.denominator;
  const magnitude = amount.numerator < 0n ? -amount.numerator : amount.numerator;
  const roundedMagnitude = (2n * magnitude + unit) / (2n * unit);
  const cents = Number(amount.numerator < 0n ? -roundedMagnitude : roundedMagnitude);
  assert(Number.isSafeInteger(cents), "rounded cents are a safe integer");
  return cents === 0 ? 0 : cents;
}

/** Cuts fractions of a cent off, for amounts that a rule allows at most (16 TAC 25.480(c): late fees). */
export function truncateToCents(amount: ExactAmount): number {
  const cents = Number(amount.numerator / (nanosPerCent * amount.denominator));
  assert(Number.isSafeInteger(cents), "truncated cents are a safe integer");
  return cents === 0 ? 0 : cents;
}
