import type { FastifyInstance, FastifyRequest } from "fastify";
import { Histogram, type Registry } from "prom-client";
import { listServed } from "./procedures/served.ts";
import { toRoutePath } from "./rest/route-path.ts";
import { served } from "./routers/served.ts";

/** Which face answered, and with what of it: only names that this program knows, so that there are few. */
interface Asked {
  readonly face: "trpc" | "rest" | "other";
  /** The procedure, or the pattern of a route that serves none. */
  readonly procedure: string;
}

const procedures = listServed(served);
const names = new Set(procedures.map(({ name }) => name));
const nameByRoute = new Map(
  procedures.map(({ name, procedure: { rest } }) => [`${rest.method} ${toRoutePath(rest)}`, name]),
);

/** Where tRPC's adapter puts its one route. */
const trpcRoute = "/trpc/:path";
const unknown = "unknown";

function askedOf({ method, params, routeOptions: { url: route } }: FastifyRequest): Asked {
  if (route === trpcRoute) {
    const { path } = params as { path: string };
    return { face: "trpc", procedure: names.has(path) ? path : unknown };
  }
  const name = nameByRoute.get(`${method} ${route}`);
  if (name !== undefined) return { face: "rest", procedure: name };
  return { face: "other", procedure: route ?? unknown };
}

/**
 * Measures every request: how long from its arrival to the end of its answer. Labels never hold what a caller
 * chose, such as an id or a path that is not there.
 */
export function measureRequests(server: FastifyInstance, registry: Registry): void {
  const durations = new Histogram({
    name: "lamplight_request_duration_seconds",
    help: "Time from a request's arrival to the end of its answer.",
    labelNames: ["face", "procedure", "status"],
    buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30],
    registers: [registry],
  });
  server.addHook("onResponse", (request, reply, done) => {
    const labels = { ...askedOf(request), status: reply.statusCode };
    durations.observe(labels, reply.elapsedTime / 1000);
    done();
  });
}
