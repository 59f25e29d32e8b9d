/** Stands for the client's own type of this name. */
export interface CallOptions {
  readonly signal?: unknown;
}

/** Stands for `Blob`, which contracts have no types for. */
export interface UploadFile {
  readonly size: number;
}
