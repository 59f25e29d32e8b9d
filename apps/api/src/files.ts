import { openFile, type Context } from "@lamplight/operations";
import type { FastifyInstance } from "fastify";
import { unlimited } from "./requests/limit-rates.ts";
import { sendFile } from "./rest/send-file.ts";

/** `GET /files/{signed token}`: documents, for whoever has the link. */
export function serveFiles(server: FastifyInstance, context: Context): void {
  server.get<{ Params: { token: string } }>("/files/:token", unlimited, async (request, reply) =>
    sendFile(reply, await openFile(context, request.params.token)),
  );
}
