import type { Segment, Utility } from "@lamplight/contracts/model";

/** What was said on the command line of `lamplight rate`. */
export interface RateOptions {
  readonly pricing: string;
  readonly segment: Segment;
  readonly usage?: string;
  readonly esiId?: string;
  /** Wh. */
  readonly kwh?: number;
  readonly from?: string;
  readonly until?: string;
  readonly tdu?: Utility;
  readonly deliveryLines?: string;
  readonly jurisdiction?: string;
  /** False where `--no-taxes` was given. */
  readonly taxes: boolean;
  readonly facts?: string;
  readonly prices?: string;
}
