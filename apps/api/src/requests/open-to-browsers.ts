import cors from "@fastify/cors";
import type { FastifyInstance } from "fastify";

/** What a browser may call with an account token, which is safe there, and the documents it links to. */
const openPaths = /^\/(?:v1\/account(?:[/?]|$)|trpc\/account\.|files\/)/;

const openOptions = {
  origin: "*",
  methods: ["GET", "POST", "PUT", "PATCH", "DELETE"],
  allowedHeaders: ["authorization", "content-type", "idempotency-key", "x-request-id"],
  exposedHeaders: [
    "x-request-id",
    "retry-after",
    "ratelimit-limit",
    "ratelimit-remaining",
    "ratelimit-reset",
  ],
  maxAge: 86_400,
  strictPreflight: false,
};

/** Pages of any origin may call what an account token opens; tokens of Apps and staff belong in no browser. */
export function openToBrowsers(server: FastifyInstance): void {
  void server.register(cors, {
    delegator: (request, done) => {
      done(null, openPaths.test(request.url) ? openOptions : { origin: false });
    },
  });
}
