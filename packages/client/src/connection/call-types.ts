/** What a call may be told beside its input. */
export interface CallOptions {
  /** Stops waiting for the answer; the call then rejects with `ConnectionError`. */
  readonly signal?: AbortSignal | undefined;
}

/** A file to send: `File` where the name matters, else any `Blob`. */
export type UploadFile = Blob;
