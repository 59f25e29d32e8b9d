import type { ApiRouter } from "@lamplight/contracts";
import type { Context } from "@lamplight/operations";
import { fastifyTRPCPlugin, type FastifyTRPCPluginOptions } from "@trpc/server/adapters/fastify";
import type { FastifyInstance } from "fastify";
import { callOf } from "../requests/call-of.ts";
import { isFault } from "../procedures/refusal.ts";
import { served } from "../routers/served.ts";
import { refusalOfTrpc } from "./error-shape.ts";
import { requestIds } from "./request-ids.ts";
import { toTrpcRouter } from "./to-trpc-router.ts";
import type { CallContext } from "./trpc.ts";

type TrpcOptions = FastifyTRPCPluginOptions<ApiRouter<CallContext>>["trpcOptions"];

/** The tRPC face, at `/trpc`. */
export function serveTrpc(server: FastifyInstance, context: Context): void {
  // As late as can be: the reading of a body would lose it.
  server.addHook("preHandler", (request, _reply, done) => requestIds.run(request.id, done));
  const trpcOptions: TrpcOptions = {
    router: toTrpcRouter(served),
    allowBatching: false,
    createContext: ({ req }) => callOf(req, context),
    onError: ({ error, path, req }) => {
      if (isFault(refusalOfTrpc(error))) {
        req.log.error({ err: error.cause ?? error, procedure: path }, "fault");
      }
    },
  };
  void server.register(fastifyTRPCPlugin, { prefix: "/trpc", trpcOptions });
}
