import { request as httpRequest, type Agent } from "node:http";
import { buffer } from "node:stream/consumers";
import type { WireRequest } from "./to-wire.ts";

/** An answer as it came. */
export interface WireAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly body: Buffer;
}

const answerWithinMs = 60_000;

/**
 * Sends a request as it is: `fetch` would put many of them right.
 *
 * @throws Error where no answer comes
 */
export function send(baseUrl: string, agent: Agent, wire: WireRequest): Promise<WireAnswer> {
  const { hostname, port } = new URL(baseUrl);
  const { method, path, body, isChunked } = wire;
  const headers = [...wire.headers];
  if (body !== null && !isChunked) headers.push(["Content-Length", String(body.length)]);
  if (isChunked) headers.push(["Transfer-Encoding", "chunked"]);
  return new Promise((resolve, reject) => {
    const outgoing = httpRequest(
      // As a flat list, a header can come twice; then the host is ours to name as well.
      {
        hostname,
        port,
        method,
        path,
        agent,
        headers: ["Host", `${hostname}:${port}`, ...headers.flat()],
      },
      (incoming) => {
        const { statusCode = 0 } = incoming;
        buffer(incoming).then(
          (received) => resolve({ status: statusCode, headers: incoming.headers, body: received }),
          reject,
        );
      },
    );
    outgoing.setTimeout(answerWithinMs, () =>
      outgoing.destroy(new Error(`no answer within ${answerWithinMs / 1000} s`)),
    );
    // After the answer has begun it says the most: an API need not read the rest of what it refuses.
    outgoing.on("error", reject);
    outgoing.end(body ?? undefined);
  });
}
