export interface FuzzOptions {
  readonly requests: number;
  readonly seed: number;
  /** Told now and then how many requests were answered. */
  readonly onProgress?: (answered: number) => void;
}

/** A request that was answered as it must not be. */
export interface FuzzFailure {
  readonly operationId: string;
  readonly faults: readonly string[];
  readonly curl: string;
  readonly answer: string;
  /** What the server has logged of it as a fault. */
  readonly log: string;
}

export interface OperationCount {
  requests: number;
  succeeded: number;
  readonly statuses: Map<number, number>;
  slowestMs: number;
}

export interface FuzzReport {
  readonly counts: ReadonlyMap<string, OperationCount>;
  readonly failures: readonly FuzzFailure[];
  /** Sentences about jobs of the worker that were faulted by what requests had it do. */
  readonly failedJobs: readonly string[];
  readonly elapsedMs: number;
}
