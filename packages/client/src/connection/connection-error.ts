/**
 * No answer of the API came: the network failed, the call was aborted, or something else answered.
 * Whether the call took effect is not known. `cause` says what happened.
 */
export class ConnectionError extends Error {
  override readonly name = "ConnectionError";

  constructor(procedure: string, cause: unknown) {
    super(`No answer from Lamplight to ${procedure}`, { cause });
  }
}
