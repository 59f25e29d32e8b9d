import {
  errorCatalogue,
  type ApiErrorShape,
  type ErrorCode,
  type FieldError,
} from "@lamplight/contracts";
import { describeConnectionFailure } from "@lamplight/database";
import { isDomainError } from "@lamplight/domain";
import { TRPCError, type TRPCDefaultErrorShape } from "@trpc/server";
import { TRPC_ERROR_CODES_BY_KEY } from "@trpc/server/rpc";
import { z } from "zod";

/** The tRPC code that gives each HTTP status of the catalogue. */
const trpcCodes = {
  400: "BAD_REQUEST",
  401: "UNAUTHORIZED",
  403: "FORBIDDEN",
  404: "NOT_FOUND",
  409: "CONFLICT",
  413: "PAYLOAD_TOO_LARGE",
  415: "UNSUPPORTED_MEDIA_TYPE",
  422: "UNPROCESSABLE_CONTENT",
  429: "TOO_MANY_REQUESTS",
  500: "INTERNAL_SERVER_ERROR",
  503: "SERVICE_UNAVAILABLE",
} as const;

/** What tRPC itself refuses before any procedure runs. */
const ownRefusals: Readonly<Record<string, ErrorCode>> = {
  BAD_REQUEST: "invalid_input",
  PARSE_ERROR: "invalid_input",
  METHOD_NOT_SUPPORTED: "not_found",
  NOT_FOUND: "not_found",
  UNSUPPORTED_MEDIA_TYPE: "invalid_input",
  CLIENT_CLOSED_REQUEST: "unavailable",
  TIMEOUT: "unavailable",
};

interface Refusal {
  readonly code: ErrorCode;
  readonly details: unknown;
}

function refusalOf(error: TRPCError): Refusal {
  const { cause } = error;
  if (isDomainError(cause)) return { code: cause.code, details: cause.details ?? null };
  if (cause instanceof z.ZodError) return { code: "invalid_input", details: null };
  if (describeConnectionFailure(cause) !== null) return { code: "unavailable", details: null };
  return { code: ownRefusals[error.code] ?? "internal", details: null };
}

/** The error that tRPC is to answer with, for whatever a procedure threw. */
export function toTrpcError(error: unknown): TRPCError {
  const wrapped =
    error instanceof TRPCError
      ? error
      : new TRPCError({ code: "INTERNAL_SERVER_ERROR", cause: error });
  const { status } = errorCatalogue[refusalOf(wrapped).code];
  return new TRPCError({ code: trpcCodes[status], cause: error });
}

/** Whether an error is our fault and belongs in the log with its stack. */
export function isFault(error: TRPCError): boolean {
  return errorCatalogue[refusalOf(error).code].status >= 500;
}

function fieldErrorsOf(cause: unknown): FieldError[] {
  if (!(cause instanceof z.ZodError)) return [];
  return cause.issues.flatMap((issue) => {
    const path = issue.path.map(String).join(".");
    if (issue.code !== "unrecognized_keys") return [{ field: path, message: issue.message }];
    return issue.keys.map((key) => ({
      field: path === "" ? key : `${path}.${key}`,
      message: "is not a field of this call",
    }));
  });
}

/** The body of a failed call: code, sentence, details, bad fields and request id; never a stack. */
export function toErrorShape(
  shape: TRPCDefaultErrorShape,
  error: TRPCError,
  requestId: string,
): ApiErrorShape<ErrorCode> {
  const { code: errorCode, details } = refusalOf(error);
  // tRPC's own refusals have statuses that the catalogue does not declare; what is told here, it answers with.
  const { status, sentence } = errorCatalogue[errorCode];
  const { code, path } = shape.data;
  return {
    code: shape.code,
    message: sentence,
    data: {
      code,
      httpStatus: status,
      ...(path !== undefined && { path }),
      errorCode,
      requestId,
      details,
      fieldErrors: fieldErrorsOf(error.cause),
    },
  };
}

/** The body of a call that is refused before tRPC sees it, as tRPC would have sent it. */
export function toRefusalBody<TCode extends ErrorCode>(
  errorCode: TCode,
  requestId: string,
  details: object | null = null,
): { error: ApiErrorShape<TCode> } {
  const { status, sentence } = errorCatalogue[errorCode];
  const code = trpcCodes[status];
  return {
    error: {
      code: TRPC_ERROR_CODES_BY_KEY[code],
      message: sentence,
      data: { code, httpStatus: status, errorCode, requestId, details, fieldErrors: [] },
    },
  };
}
