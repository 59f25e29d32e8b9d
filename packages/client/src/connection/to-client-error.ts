import { TRPCClientError } from "@trpc/client";
import type { ErrorCode } from "../generated.ts";
import { ConnectionError } from "./connection-error.ts";
import { type FieldError, LamplightError } from "./lamplight-error.ts";

/** The refusal that a failed call carries; `ConnectionError` where no answer of the API is in it. */
export function toClientError(procedure: string, error: unknown): Error {
  const shape: unknown = error instanceof TRPCClientError ? error.shape : undefined;
  const data = fieldOf(shape, "data");
  const code = fieldOf(data, "errorCode");
  if (typeof code !== "string") {
    return new ConnectionError(
      procedure,
      error instanceof TRPCClientError ? (error.cause ?? error) : error,
    );
  }
  const sentence = fieldOf(shape, "message");
  const status = fieldOf(data, "httpStatus");
  const requestId = fieldOf(data, "requestId");
  const fieldErrors = fieldOf(data, "fieldErrors");
  return new LamplightError({
    // A newer API may know codes that this version does not; they pass as they came.
    code: code as ErrorCode,
    sentence: typeof sentence === "string" ? sentence : code,
    // The API pairs code and details by the same catalogue that `ErrorDetails` is written from.
    details: fieldOf(data, "details") as LamplightError["details"],
    fieldErrors: Array.isArray(fieldErrors) ? fieldErrors.filter(isFieldError) : [],
    status: typeof status === "number" ? status : 500,
    requestId: typeof requestId === "string" ? requestId : "",
  });
}

function fieldOf(value: unknown, name: string): unknown {
  return value !== null && typeof value === "object" ? Reflect.get(value, name) : undefined;
}

function isFieldError(value: unknown): value is FieldError {
  return (
    typeof fieldOf(value, "field") === "string" && typeof fieldOf(value, "message") === "string"
  );
}
