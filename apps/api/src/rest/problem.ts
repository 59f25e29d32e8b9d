import { STATUS_CODES } from "node:http";
import { errorCatalogue, toRestForm, type ErrorDefinition } from "@lamplight/contracts";
import type { FastifyReply, FastifyRequest } from "fastify";
import type { Refusal } from "../procedures/refusal.ts";

/** The body of a refusal: RFC 9457, with the members that partners of the published API read. */
export function toProblem({ code, details, fieldErrors }: Refusal, requestId: string): object {
  const definition: ErrorDefinition = errorCatalogue[code];
  const { status, sentence, remedy } = definition;
  return {
    type: "about:blank",
    // With this type the RFC wants the status in words; which refusal it is says `code`.
    title: STATUS_CODES[status],
    status,
    detail: sentence,
    error: sentence,
    code,
    request_id: requestId,
    remedy,
    ...(definition.details !== undefined &&
      details !== null && { details: toRestForm(definition.details, details) }),
    errors: fieldErrors,
  };
}

/** Answers with a refusal in the form of REST. */
export function sendProblem(
  request: FastifyRequest,
  reply: FastifyReply,
  refusal: Refusal,
): FastifyReply {
  return reply
    .code(errorCatalogue[refusal.code].status)
    .header("x-request-id", request.id)
    .type("application/problem+json")
    .send(toProblem(refusal, request.id));
}
