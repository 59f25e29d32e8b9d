/** What a call may be told beside its input. */
export interface CallOptions {
  /** Stops waiting for the answer; the call then rejects with `ConnectionError`. */
  readonly signal?: AbortSignal | undefined;
  /**
   * Names a write, so that it is done once however often it is sent. Each call makes one of its own; give one
   * where a write may have to be repeated after your own process has died.
   */
  readonly idempotencyKey?: string | undefined;
}

/** A file to send: `File` where the name matters, else any `Blob`. */
export type UploadFile = Blob;
