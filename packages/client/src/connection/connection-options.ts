/** Where the API is, and who calls. */
export interface ConnectionOptions {
  /** Address of the API without a path: `https://api.example.com`. */
  readonly baseUrl: string;
  /** The token, or a function that is asked for it before each call. */
  readonly token: string | (() => string | Promise<string>);
  /**
   * How often a call is tried again after a lost connection, or an answer that says to: 3 without it. Writes
   * carry an Idempotency-Key, so that none is done twice.
   */
  readonly retries?: number | undefined;
  /** Used instead of the global `fetch`. */
  readonly fetch?: typeof globalThis.fetch | undefined;
}
