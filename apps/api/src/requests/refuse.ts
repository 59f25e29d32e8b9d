import { errorCatalogue } from "@lamplight/contracts";
import { isDomainError } from "@lamplight/domain";
import type { FastifyReply, FastifyRequest } from "fastify";
import { z } from "zod";
import { isFault, plainRefusal, refusalOf, type Refusal } from "../procedures/refusal.ts";
import { sendProblem } from "../rest/problem.ts";
import { toRefusalBody } from "../trpc/error-shape.ts";
import { jsonLimitBytes } from "./limits.ts";

/** Answers what does not come as far as a procedure, in the form of the face that it came to. */
export function refuse(
  request: FastifyRequest,
  reply: FastifyReply,
  refusal: Refusal,
): FastifyReply {
  if (!request.url.startsWith("/trpc/")) return sendProblem(request, reply, refusal);
  return reply
    .code(errorCatalogue[refusal.code].status)
    .header("x-request-id", request.id)
    .send(toRefusalBody(refusal, request.id));
}

/** What is told where the server itself, or a plugin of it, has refused. */
function refusalOfServer(error: unknown): Refusal {
  if (isDomainError(error) || error instanceof z.ZodError) return refusalOf(error);
  const status = (error as { statusCode?: number }).statusCode ?? 500;
  if (status === 413) return plainRefusal("upload_too_large", { limitBytes: jsonLimitBytes });
  if (status === 415) return plainRefusal("unsupported_media_type");
  return status < 500 ? plainRefusal("invalid_input") : refusalOf(error);
}

/** Answers whatever was thrown outside of a procedure. */
export function refuseFailed(
  error: unknown,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  const refusal = refusalOfServer(error);
  if (isFault(refusal)) request.log.error({ err: error }, "fault");
  return refuse(request, reply, refusal);
}
