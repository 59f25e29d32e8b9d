import { createHash } from "node:crypto";
import rateLimit from "@fastify/rate-limit";
import { DomainError } from "@lamplight/domain";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { tokenOf } from "./call-of.ts";

/** Whose calls are counted together. A token is kept only as its hash, here as everywhere. */
function keyOf(request: FastifyRequest): string {
  const token = tokenOf(request);
  return token === null
    ? `ip:${request.ip}`
    : createHash("sha256").update(token).digest("base64url");
}

/** Routes that everybody may ask as often as they like: links are keys by themselves. */
export const unlimited = { config: { rateLimit: false } } as const;

/** Limits how often a token may call in a minute; of calls without one, how often an address may. */
export function limitRates(server: FastifyInstance, callsPerMinute: number): void {
  void server.register(rateLimit, {
    max: callsPerMinute,
    timeWindow: 60_000,
    cache: 50_000,
    enableDraftSpec: true,
    keyGenerator: keyOf,
    errorResponseBuilder: (_request, { ttl }) =>
      new DomainError("rate_limited", { retryAfterSeconds: Math.max(1, Math.ceil(ttl / 1000)) }),
  });
}
