import type { ErrorCode } from "../generated.ts";
import { LamplightError } from "./lamplight-error.ts";

/** Whether an error is a refusal by the API, and where a code is given, that one: `details` has then its type. */
export function isLamplightError<TCode extends ErrorCode = ErrorCode>(
  error: unknown,
  code?: TCode,
): error is LamplightError<TCode> {
  return error instanceof LamplightError && (code === undefined || error.code === code);
}
