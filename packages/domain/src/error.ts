import { errorCatalogue, type ErrorCode, type ErrorDetails } from "@lamplight/contracts/errors";

/** Details are asked for exactly where the catalogue declares them. */
type DetailsArgument<TCode extends ErrorCode> =
  ErrorDetails<TCode> extends undefined ? [] : [details: ErrorDetails<TCode>];

/**
 * A refusal: a rule of the trade or of the product said no, and the caller is told so. Its code is one of
 * the closed catalogue, its message the catalogue's sentence.
 */
export class DomainError<TCode extends ErrorCode = ErrorCode> extends Error {
  readonly code: TCode;
  readonly details: ErrorDetails<TCode>;

  constructor(code: TCode, ...[details]: DetailsArgument<TCode>) {
    super(errorCatalogue[code].sentence);
    this.name = "DomainError";
    this.code = code;
    this.details = details as ErrorDetails<TCode>;
  }
}

export type UnpricedReason = ErrorDetails<"unpriced">["reason"];

/** A fault of our own: fails the request or job in which it shows, never the process. */
export class BugError extends Error {
  constructor(message: string) {
    super(message);
    this.name = "BugError";
  }
}

/** Whether a caught value is a refusal; with `code`, whether it is that one. */
export function isDomainError(error: unknown): error is DomainError;
export function isDomainError<TCode extends ErrorCode>(
  error: unknown,
  code: TCode,
): error is DomainError<TCode>;
export function isDomainError(error: unknown, code?: ErrorCode): boolean {
  return error instanceof DomainError && (code === undefined || error.code === code);
}

/** Throws `BugError` when something that our own code promised does not hold. */
export function assert(condition: unknown, message: string): asserts condition {
  if (!condition) throw new BugError(message);
}
