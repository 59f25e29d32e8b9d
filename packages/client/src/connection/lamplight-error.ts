import type { ErrorCode, ErrorDetails } from "../generated.ts";

/** One bad field of a request. */
export interface FieldError {
  /** Dotted path in the input: `preliminaryAddress.postalCode`. */
  readonly field: string;
  readonly message: string;
}

/** A refusal by the API. `message` is one sentence that a person can read. */
export class LamplightError<TCode extends ErrorCode = ErrorCode> extends Error {
  override readonly name = "LamplightError";
  /** Of the closed catalogue; compare with `isLamplightError` to have `details` typed. */
  readonly code: TCode;
  /** What comes with the code; `undefined` for most. */
  readonly details: ErrorDetails[TCode];
  /** One entry per bad field where the input was at fault. */
  readonly fieldErrors: readonly FieldError[];
  /** HTTP status. */
  readonly status: number;
  /** Names this call in Lamplight's logs; quote it when reporting. */
  readonly requestId: string;

  constructor(refusal: {
    readonly code: TCode;
    readonly sentence: string;
    readonly details: ErrorDetails[TCode];
    readonly fieldErrors: readonly FieldError[];
    readonly status: number;
    readonly requestId: string;
  }) {
    super(refusal.sentence);
    this.code = refusal.code;
    this.details = refusal.details;
    this.fieldErrors = refusal.fieldErrors;
    this.status = refusal.status;
    this.requestId = refusal.requestId;
  }
}
