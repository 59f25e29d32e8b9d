import { randomUUID } from "node:crypto";
import type { Context } from "@lamplight/operations";
import fastify, {
  type FastifyBaseLogger,
  type FastifyInstance,
  type FastifyRequest,
  type FastifyServerOptions,
} from "fastify";
import type { Registry } from "prom-client";
import { serveFiles } from "./files.ts";
import { serveHealth } from "./health.ts";
import { measureRequests } from "./metrics.ts";
import { plainRefusal } from "./procedures/refusal.ts";
import { jsonLimitBytes } from "./requests/limits.ts";
import { limitRates } from "./requests/limit-rates.ts";
import { openToBrowsers } from "./requests/open-to-browsers.ts";
import { pathOf } from "./requests/path-of.ts";
import { refuseBadUploads } from "./requests/refuse-bad-uploads.ts";
import { refuseUnreadable } from "./requests/refuse-unreadable.ts";
import { refuse, refuseFailed } from "./requests/refuse.ts";
import { secureHeaders } from "./requests/secure-headers.ts";
import { serveDocs } from "./rest/serve-docs.ts";
import { serveRest } from "./rest/serve-rest.ts";
import { serveTrpc } from "./trpc/serve-trpc.ts";

export interface ServerOptions {
  readonly context: Context;
  readonly logger: FastifyBaseLogger;
  /** Where the durations of requests are kept. */
  readonly registry: Registry;
  /** How many calls a token may make in a minute. */
  readonly rateLimitPerMinute: number;
}

/** A caller's own id is logged beside ours, so that both can be looked for; nothing is known by it. */
const withCallersId: NonNullable<FastifyServerOptions["childLoggerFactory"]> = (
  logger,
  bindings,
  options,
  { headers },
) => {
  const callerRequestId = String(headers["x-request-id"] ?? "");
  const isFit = /^[\w.:-]{1,100}$/.test(callerRequestId);
  return logger.child(isFit ? { ...bindings, callerRequestId } : bindings, options);
};

/** The API as a server that does not listen yet. */
export function createServer(options: ServerOptions): FastifyInstance {
  const { context, logger, rateLimitPerMinute } = options;
  const server = fastify({
    loggerInstance: logger.child(
      {},
      {
        serializers: {
          req: (request: FastifyRequest) => ({ method: request.method, path: pathOf(request.url) }),
        },
      },
    ),
    childLoggerFactory: withCallersId,
    genReqId: () => randomUUID(),
    bodyLimit: jsonLimitBytes,
    routerOptions: { maxParamLength: 2000 },
    clientErrorHandler: (error, socket) => refuseUnreadable(error, socket, logger),
    // What the router itself cannot read, such as a path that is badly encoded.
    frameworkErrors: (error, request, reply) => refuseFailed(error, request, reply),
  });
  // Node would refuse whoever expects what it does not know, in a form of its own; we may as well answer.
  server.server.on("checkExpectation", (request, response) =>
    server.server.emit("request", request, response),
  );
  server.addHook("onSend", async (request, reply) => {
    reply.header("x-request-id", request.id);
  });
  measureRequests(server, options.registry);
  server.setErrorHandler(refuseFailed);
  // Calls are JSON or form data; each face has a parser for both.
  server.removeContentTypeParser("text/plain");
  // In this order: a page may read a refusal only if it is known before that it may read the answer.
  secureHeaders(server);
  openToBrowsers(server);
  limitRates(server, rateLimitPerMinute);
  refuseBadUploads(server, context);
  void server.register(async (scope) => {
    serveHealth(scope, context);
    serveFiles(scope, context);
    serveDocs(scope, context);
    await scope.register(async (face) => serveTrpc(face, context));
    await scope.register(async (face) => serveRest(face, context));
    // Only here are the limits known, which paths that are not there have as well.
    server.setNotFoundHandler({ preHandler: scope.rateLimit() }, (request, reply) =>
      refuse(request, reply, plainRefusal("not_found")),
    );
  });
  return server;
}
