import { assertSchemaVersion } from "@lamplight/database";
import type { Context } from "@lamplight/operations";
import type { FastifyInstance } from "fastify";
import { unlimited } from "./requests/limit-rates.ts";

/** `/healthz`: the process answers. `/readyz`: it can also work, with a database of its own schema. */
export function serveHealth(server: FastifyInstance, { database }: Context): void {
  server.get("/healthz", unlimited, () => ({ status: "ok" }));
  server.get("/readyz", unlimited, async (request, reply) => {
    try {
      await assertSchemaVersion(database);
      return { status: "ready" };
    } catch (error) {
      request.log.warn({ err: error }, "not ready");
      return reply.code(503).send({ status: "not_ready" });
    }
  });
}
