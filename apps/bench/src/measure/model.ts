/** What one bench found. */
export interface Result {
  readonly name: string;
  readonly unit: string;
  /** Median of the rounds. */
  readonly product: number;
  /** Median of the rounds; null where the goal is a number and not a share of a floor. */
  readonly floor: number | null;
  /** Median of the rounds' own ratios. */
  readonly ratio: number | null;
  readonly goal: string;
  readonly isMet: boolean;
  readonly rounds: readonly { readonly product: number; readonly floor: number | null }[];
}

export interface BenchOptions {
  readonly rounds: number;
  /** Says what is done now. */
  readonly say: (text: string) => void;
}
