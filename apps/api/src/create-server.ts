import { randomUUID } from "node:crypto";
import { errorCatalogue } from "@lamplight/contracts";
import { importLimitBytes, type Context } from "@lamplight/operations";
import { fastifyTRPCPlugin, type FastifyTRPCPluginOptions } from "@trpc/server/adapters/fastify";
import fastify, {
  type FastifyBaseLogger,
  type FastifyInstance,
  type FastifyRequest,
} from "fastify";
import { serveFiles } from "./files.ts";
import { serveHealth } from "./health.ts";
import { router } from "./routers/router.ts";
import { isFault } from "./trpc/error-shape.ts";
import type { CallContext } from "./trpc/trpc.ts";

/** Form data around a file weighs little; JSON of our calls much less than this. */
const uploadLimitBytes = importLimitBytes + 64 * 1024;
const jsonLimitBytes = 1024 * 1024;

function tokenOf(request: FastifyRequest): string | null {
  const match = /^Bearer ([^\s]+)$/i.exec(request.headers.authorization ?? "");
  return match?.[1] ?? null;
}

/** Of a URL only what says nothing of a person: queries hold inputs, and a link to a file is a key to it. */
const pathOf = (url: string): string =>
  (url.split("?", 1)[0] ?? "").replace(/^\/files\/.+$/, "/files/…");

/** What a request of unknown length or too great a one is answered with, before its body is read. */
function refuseLargeUploads(server: FastifyInstance): void {
  server.addHook("onRequest", async (request, reply) => {
    if (!request.headers["content-type"]?.startsWith("multipart/form-data")) return;
    const length = Number(request.headers["content-length"] ?? Number.NaN);
    if (length <= uploadLimitBytes) return;
    const errorCode = "upload_too_large";
    await reply.code(errorCatalogue[errorCode].status).send({
      error: {
        code: -32_013,
        message: errorCatalogue[errorCode].sentence,
        data: {
          code: "PAYLOAD_TOO_LARGE",
          httpStatus: errorCatalogue[errorCode].status,
          errorCode,
          requestId: request.id,
          details: { limitBytes: importLimitBytes },
          fieldErrors: [],
        },
      },
    });
  });
}

export interface ServerOptions {
  readonly context: Context;
  readonly logger: FastifyBaseLogger;
}

/** The API as a server that does not listen yet. */
export function createServer({ context, logger }: ServerOptions): FastifyInstance {
  const server = fastify({
    loggerInstance: logger.child(
      {},
      {
        serializers: {
          req: (request: FastifyRequest) => ({ method: request.method, path: pathOf(request.url) }),
        },
      },
    ),
    genReqId: () => randomUUID(),
    bodyLimit: jsonLimitBytes,
    routerOptions: { maxParamLength: 2000 },
  });
  server.addHook("onSend", async (request, reply) => {
    reply.header("x-request-id", request.id);
  });
  refuseLargeUploads(server);
  serveHealth(server, context);
  serveFiles(server, context);
  const trpcOptions: FastifyTRPCPluginOptions<typeof router>["trpcOptions"] = {
    router,
    createContext: ({ req }): CallContext => ({
      context,
      requestId: req.id,
      token: tokenOf(req),
      log: req.log,
    }),
    onError: ({ error, path, req }) => {
      if (isFault(error)) req.log.error({ err: error.cause ?? error, procedure: path }, "fault");
    },
  };
  void server.register(fastifyTRPCPlugin, { prefix: "/trpc", trpcOptions });
  server.setNotFoundHandler((_request, reply) =>
    reply.code(404).send({ code: "not_found", message: errorCatalogue.not_found.sentence }),
  );
  server.setErrorHandler((error, request, reply) => {
    const status = (error as { statusCode?: number }).statusCode ?? 500;
    if (status < 500) {
      const code = status === 413 ? "upload_too_large" : "invalid_input";
      return reply.code(status).send({ code, message: errorCatalogue[code].sentence });
    }
    request.log.error({ err: error }, "fault");
    return reply
      .code(500)
      .send({ code: "internal", message: errorCatalogue.internal.sentence, requestId: request.id });
  });
  return server;
}
