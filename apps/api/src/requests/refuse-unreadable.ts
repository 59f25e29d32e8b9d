import { randomUUID } from "node:crypto";
import { STATUS_CODES } from "node:http";
import type { Socket } from "node:net";
import { errorCatalogue, type ErrorCode } from "@lamplight/contracts";
import type { FastifyBaseLogger } from "fastify";
import { plainRefusal } from "../procedures/refusal.ts";
import { toProblem } from "../rest/problem.ts";

/** For how long what the client still sends is thrown away: closed at once, it might not read the answer. */
const lingerMs = 1000;

/**
 * Answers what Node cannot read as a request, such as too long a head, in the form of all refusals. The
 * connection ends with it, since nobody knows where the next request would begin.
 */
export function refuseUnreadable(
  error: Error & { code?: string; rawPacket?: unknown },
  socket: Socket,
  logger: FastifyBaseLogger,
): void {
  // The client has gone, is too slow to be told, or was answered: a head that is too long comes in many pieces.
  if (
    !socket.writable ||
    error.code === "ECONNRESET" ||
    error.code === "ERR_HTTP_REQUEST_TIMEOUT"
  ) {
    if (!socket.writableEnded) socket.destroy();
    return;
  }
  const code: ErrorCode = error.code === "HPE_HEADER_OVERFLOW" ? "head_too_large" : "invalid_input";
  const { status } = errorCatalogue[code];
  const requestId = randomUUID();
  logger.info({ requestId, reason: error.code }, "unreadable request");
  // Whoever asks for a head alone takes what follows it for the next answer.
  const { rawPacket } = error;
  const isHead =
    Buffer.isBuffer(rawPacket) && rawPacket.subarray(0, 5).toString("latin1") === "HEAD ";
  const body = JSON.stringify(toProblem(plainRefusal(code), requestId));
  socket.end(
    [
      `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
      "Content-Type: application/problem+json; charset=utf-8",
      `Content-Length: ${Buffer.byteLength(body)}`,
      `X-Request-Id: ${requestId}`,
      "Connection: close",
      "",
      isHead ? "" : body,
    ].join("\r\n"),
  );
  setTimeout(() => socket.destroy(), lingerMs).unref();
}
