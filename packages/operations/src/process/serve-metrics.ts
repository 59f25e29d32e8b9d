import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Registry } from "prom-client";
import type { Logger } from "pino";

export interface MetricsOptions {
  readonly registry: Registry;
  readonly logger: Logger;
  readonly host: string;
  /** 0 lets the system choose. */
  readonly port: number;
}

export interface MetricsServer {
  readonly port: number;
  close(): Promise<void>;
}

function describeListenFailure(error: unknown, { host, port }: MetricsOptions): unknown {
  if (!(error instanceof Error && "code" in error && error.code === "EADDRINUSE")) return error;
  return new Error(
    `Port ${port} of ${host}, for metrics, is in use: stop what uses it, or give another METRICS_PORT.`,
    { cause: error },
  );
}

/**
 * Answers `GET /metrics` and `GET /healthz` on a port of their own, which is not the one that the world reaches:
 * numbers of a business are nobody else's, and a listener apart cannot be opened by a proxy's mistake.
 *
 * @throws Error that says what to do where the port is in use
 */
export async function serveMetrics(options: MetricsOptions): Promise<MetricsServer> {
  const { registry, logger, host, port } = options;
  const server = createServer((request, response) => {
    const answer = (status: number, type: string, body: string): void => {
      response.writeHead(status, { "content-type": type, "cache-control": "no-store" }).end(body);
    };
    const path = request.method === "GET" ? request.url?.split("?", 1)[0] : undefined;
    if (path === "/healthz") {
      answer(200, "application/json", '{"status":"ok"}');
    } else if (path === "/metrics") {
      registry.metrics().then(
        (text) => answer(200, registry.contentType, text),
        (error: unknown) => {
          logger.error({ err: error }, "metrics");
          answer(500, "text/plain", "The metrics could not be collected.\n");
        },
      );
    } else {
      answer(404, "text/plain", "Here are only GET /metrics and GET /healthz.\n");
    }
  });
  try {
    await new Promise<void>((resolve, reject) => {
      server.once("error", reject).listen({ host, port }, resolve);
    });
  } catch (error) {
    throw describeListenFailure(error, options);
  }
  return {
    port: (server.address() as AddressInfo).port,
    close: async () => {
      const closed = new Promise<void>((resolve) => {
        server.close(() => resolve());
      });
      // A scraper keeps its connection open between two questions.
      server.closeAllConnections();
      await closed;
    },
  };
}
