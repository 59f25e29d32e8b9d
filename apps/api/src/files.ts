import { errorCatalogue } from "@lamplight/contracts";
import { isDomainError } from "@lamplight/domain";
import { openFile, type Context } from "@lamplight/operations";
import type { FastifyInstance } from "fastify";

/** `GET /files/{signed token}`: documents, for whoever has the link. */
export function serveFiles(server: FastifyInstance, context: Context): void {
  server.get<{ Params: { token: string } }>("/files/:token", async (request, reply) => {
    try {
      const file = await openFile(context, request.params.token);
      return await reply
        .header("content-type", file.contentType)
        .header("content-disposition", `inline; filename="${file.fileName}"`)
        .header("cache-control", "private, max-age=3600")
        .header("etag", `"${file.sha256}"`)
        .header("x-content-type-options", "nosniff")
        .send(Buffer.from(file.content));
    } catch (error) {
      if (!isDomainError(error)) throw error;
      const { status, sentence } = errorCatalogue[error.code];
      return reply.code(status).send({ code: error.code, message: sentence });
    }
  });
}
