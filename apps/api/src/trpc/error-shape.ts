import { errorCatalogue, type ApiErrorShape, type ErrorCode } from "@lamplight/contracts";
import { TRPCError, type TRPCDefaultErrorShape } from "@trpc/server";
import { TRPC_ERROR_CODES_BY_KEY } from "@trpc/server/rpc";
import { plainRefusal, refusalOf, type Refusal } from "../procedures/refusal.ts";

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
  // tRPC has none for it; Node says it before any face is asked.
  431: "BAD_REQUEST",
  500: "INTERNAL_SERVER_ERROR",
  503: "SERVICE_UNAVAILABLE",
} as const;

/** What tRPC itself refuses before any procedure runs. */
const ownRefusals: Readonly<Record<string, ErrorCode>> = {
  BAD_REQUEST: "invalid_input",
  PARSE_ERROR: "invalid_input",
  METHOD_NOT_SUPPORTED: "not_found",
  NOT_FOUND: "not_found",
  UNSUPPORTED_MEDIA_TYPE: "unsupported_media_type",
  CLIENT_CLOSED_REQUEST: "unavailable",
  TIMEOUT: "unavailable",
};

/** What is told of an error of tRPC: of what a procedure threw, or else of what tRPC itself refused. */
export function refusalOfTrpc(error: TRPCError): Refusal {
  const refusal = refusalOf(error.cause);
  const own = ownRefusals[error.code];
  return refusal.code === "internal" && own !== undefined ? plainRefusal(own) : refusal;
}

/** The error that tRPC is to answer with, for whatever a procedure threw. */
export function toTrpcError(error: unknown): TRPCError {
  const { status } = errorCatalogue[refusalOf(error).code];
  return new TRPCError({ code: trpcCodes[status], cause: error });
}

function shapeData(
  { code: errorCode, details, fieldErrors }: Refusal,
  requestId: string,
): Omit<ApiErrorShape<ErrorCode>["data"], "code"> {
  // tRPC's own refusals have statuses that the catalogue does not declare; what is told here, it answers with.
  const { status: httpStatus } = errorCatalogue[errorCode];
  return { httpStatus, errorCode, requestId, details, fieldErrors };
}

/** The body of a failed call: code, sentence, details, bad fields and request id; never a stack. */
export function toErrorShape(
  shape: TRPCDefaultErrorShape,
  error: TRPCError,
  requestId: string,
): ApiErrorShape<ErrorCode> {
  const refusal = refusalOfTrpc(error);
  const { code, path } = shape.data;
  return {
    code: shape.code,
    message: errorCatalogue[refusal.code].sentence,
    data: { code, ...(path !== undefined && { path }), ...shapeData(refusal, requestId) },
  };
}

/** The body of a call that is refused before tRPC sees it, as tRPC would have sent it. */
export function toRefusalBody(
  refusal: Refusal,
  requestId: string,
): { error: ApiErrorShape<ErrorCode> } {
  const { status, sentence } = errorCatalogue[refusal.code];
  const code = trpcCodes[status];
  return {
    error: {
      code: TRPC_ERROR_CODES_BY_KEY[code],
      message: sentence,
      data: { code, ...shapeData(refusal, requestId) },
    },
  };
}
