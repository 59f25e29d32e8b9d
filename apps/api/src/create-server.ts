import { randomUUID } from "node:crypto";
import { contract, errorCatalogue, listProcedures, type ErrorCode } from "@lamplight/contracts";
import { isDomainError } from "@lamplight/domain";
import { authenticate, importLimitBytes, type Context } from "@lamplight/operations";
import { fastifyTRPCPlugin, type FastifyTRPCPluginOptions } from "@trpc/server/adapters/fastify";
import fastify, {
  type FastifyBaseLogger,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
} from "fastify";
import { serveFiles } from "./files.ts";
import { serveHealth } from "./health.ts";
import { router } from "./routers/router.ts";
import { isFault, toRefusalBody } from "./trpc/error-shape.ts";
import { requestIds } from "./trpc/request-ids.ts";
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

const isCall = (request: FastifyRequest): boolean => request.url.startsWith("/trpc/");

/** Answers what does not come as far as a procedure: calls in the form of calls, all else in few words. */
function refuse(
  request: FastifyRequest,
  reply: FastifyReply,
  code: ErrorCode,
  details: object | null = null,
): FastifyReply {
  const { status, sentence: message } = errorCatalogue[code];
  const { id: requestId } = request;
  const body = isCall(request)
    ? toRefusalBody(code, requestId, details)
    : { code, message, requestId };
  return reply.code(status).header("x-request-id", requestId).send(body);
}

/** Paths of the calls that take files. */
const uploadPaths = new Set(
  listProcedures(contract)
    .filter(({ procedure }) => procedure.upload === true)
    .map(({ name }) => `/trpc/${name}`),
);

/** Why form data is not read: of unknown length or too much of it, to a call without files, by a stranger. */
async function refusalOfUpload(
  context: Context,
  request: FastifyRequest,
): Promise<ErrorCode | null> {
  const length = Number(request.headers["content-length"] ?? Number.NaN);
  if (!(length <= uploadLimitBytes)) return "upload_too_large";
  if (!uploadPaths.has(pathOf(request.url))) return "invalid_input";
  const token = tokenOf(request);
  if (token === null) return "token_missing";
  try {
    await authenticate(context, token);
    return null;
  } catch (error) {
    if (isDomainError(error)) return error.code;
    throw error;
  }
}

/** A whole file is held in memory before its procedure is asked: what would be refused is refused before. */
function refuseBadUploads(server: FastifyInstance, context: Context): void {
  server.addHook("onRequest", async (request, reply) => {
    const contentType = request.headers["content-type"]?.trimStart().toLowerCase() ?? "";
    if (!contentType.startsWith("multipart/form-data")) return;
    const code = await refusalOfUpload(context, request);
    if (code === null) return;
    const details = code === "upload_too_large" ? { limitBytes: importLimitBytes } : null;
    await refuse(request, reply, code, details);
  });
}

function refuseFailed(error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const status = (error as { statusCode?: number }).statusCode ?? 500;
  if (status === 413) {
    return refuse(request, reply, "upload_too_large", { limitBytes: jsonLimitBytes });
  }
  if (status < 500) return refuse(request, reply, "invalid_input");
  request.log.error({ err: error }, "fault");
  return refuse(request, reply, "internal");
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
    // What the router itself cannot read, such as a path that is badly encoded.
    frameworkErrors: (error, request, reply) => refuseFailed(error, request, reply),
  });
  server.addHook("onSend", async (request, reply) => {
    reply.header("x-request-id", request.id);
  });
  // As late as can be: the reading of a body would lose it.
  server.addHook("preHandler", (request, _reply, done) => requestIds.run(request.id, done));
  // Calls are JSON or form data; the plugin has a parser for each.
  server.removeContentTypeParser("text/plain");
  refuseBadUploads(server, context);
  serveHealth(server, context);
  serveFiles(server, context);
  const trpcOptions: FastifyTRPCPluginOptions<typeof router>["trpcOptions"] = {
    router,
    allowBatching: false,
    createContext: ({ req }): CallContext => ({
      context,
      token: tokenOf(req),
      log: req.log,
    }),
    onError: ({ error, path, req }) => {
      if (isFault(error)) req.log.error({ err: error.cause ?? error, procedure: path }, "fault");
    },
  };
  void server.register(fastifyTRPCPlugin, { prefix: "/trpc", trpcOptions });
  server.setNotFoundHandler((request, reply) => refuse(request, reply, "not_found"));
  server.setErrorHandler(refuseFailed);
  return server;
}
