import type { OpenedFile } from "@lamplight/operations";
import type { FastifyReply } from "fastify";

/** Answers with a document's bytes. It is personal: only the caller's own cache may keep it. */
export function sendFile(reply: FastifyReply, file: OpenedFile): FastifyReply {
  return reply
    .header("content-type", file.contentType)
    .header("content-disposition", `inline; filename="${file.fileName}"`)
    .header("cache-control", "private, max-age=3600")
    .header("etag", `"${file.sha256}"`)
    .send(Buffer.from(file.content));
}
