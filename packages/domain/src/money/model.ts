/**
 * An amount of money without rounding: `numerator / denominator` nano-dollars (10^-9 dollars), in lowest
 * terms with a positive denominator. A fraction, because an assessment of one sixth of one percent has no
 * finite decimal. Made by `exactFromNanos` and its siblings only, so that equal amounts have equal parts.
 */
export interface ExactAmount {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

export const nanosPerCent = 10_000_000n;
