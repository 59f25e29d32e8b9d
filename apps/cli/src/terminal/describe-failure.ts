import { ConnectionError, LamplightError } from "@lamplight/client";
import { isDomainError } from "@lamplight/domain";
import { describeStartFailure } from "@lamplight/operations";
import { describeRefusal } from "../rating/describe-refusal.ts";

function innermost(error: unknown): unknown {
  return error instanceof Error && error.cause !== undefined ? innermost(error.cause) : error;
}

/** What went wrong, in sentences for the terminal; never a stack. */
export function describeFailure(error: unknown): string {
  if (error instanceof LamplightError) {
    const fields = error.fieldErrors.map(({ field, message }) => `  ${field}: ${message}`);
    const details = error.details === null || error.details === undefined ? [] : [error.details];
    return [
      `${error.message} (${error.code}, request ${error.requestId})`,
      ...fields,
      ...details.map((detail) => `  ${JSON.stringify(detail)}`),
    ].join("\n");
  }
  if (error instanceof ConnectionError) {
    const cause = innermost(error);
    const reason = cause instanceof Error ? cause.message : String(cause);
    return `${error.message}: ${reason || "the connection failed"}. Check that the API runs and that the URL is right.`;
  }
  if (isDomainError(error)) return describeRefusal(error);
  return describeStartFailure(error);
}
