import type { Context } from "@lamplight/operations";
import type { FastifyRequest } from "fastify";
import type { Call } from "../procedures/served.ts";

/** The token of a request, without `Bearer`; null where the header is missing or of another form. */
export function tokenOf({ headers }: FastifyRequest): string | null {
  const match = /^Bearer ([^\s]+)$/i.exec(headers.authorization ?? "");
  return match?.[1] ?? null;
}

/** What a request says of a call on either face, beside its name and input. */
export function callOf(request: FastifyRequest, context: Context): Omit<Call, "name"> {
  const idempotencyKey = request.headers["idempotency-key"];
  return {
    context,
    token: tokenOf(request),
    // Node joins a header that comes twice.
    idempotencyKey: typeof idempotencyKey === "string" ? idempotencyKey : null,
    requestId: request.id,
    log: request.log,
  };
}
