import type { Segment } from "@lamplight/contracts/model";

/** What was said on the command line of `lamplight label`. */
export interface LabelOptions {
  readonly pricing: string;
  readonly segment: Segment;
  /** Cents. */
  readonly tduMonthly?: number;
  /** Micro-dollars. */
  readonly tduPerKwh?: number;
}
