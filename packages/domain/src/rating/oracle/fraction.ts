/** An exact number of the oracle: bigints only, and none of the engine's own arithmetic. */
export class Fraction {
  readonly n: bigint;
  readonly d: bigint;

  constructor(n: bigint, d = 1n) {
    this.n = d < 0n ? -n : n;
    this.d = d < 0n ? -d : d;
  }

  plus(other: Fraction): Fraction {
    return this.d === other.d
      ? new Fraction(this.n + other.n, this.d)
      : new Fraction(this.n * other.d + other.n * this.d, this.d * other.d);
  }

  times(n: bigint, d = 1n): Fraction {
    return new Fraction(this.n * n, this.d * d);
  }

  minus(other: Fraction): Fraction {
    return this.plus(other.times(-1n));
  }

  isBelow(other: Fraction): boolean {
    return this.n * other.d < other.n * this.d;
  }

  /** Whole units of a size, the nearest, half of one away from zero. */
  inUnitsOf(size: bigint): bigint {
    const unit = this.d * size;
    const magnitude = this.n < 0n ? -this.n : this.n;
    const whole = magnitude / unit;
    const rest = magnitude - whole * unit;
    const rounded = rest + rest >= unit ? whole + 1n : whole;
    return this.n < 0n ? -rounded : rounded;
  }

  /** `n/d` in lowest terms, as a trace writes it. */
  toString(): string {
    let a = this.n < 0n ? -this.n : this.n;
    let b = this.d;
    while (b > 0n) {
      const rest = a % b;
      a = b;
      b = rest;
    }
    return `${this.n / a}/${this.d / a}`;
  }
}

export const nothing = new Fraction(0n);

export function sumOf(amounts: readonly Fraction[]): Fraction {
  return amounts.reduce((sum, amount) => sum.plus(amount), nothing);
}
