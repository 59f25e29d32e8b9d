import { createDocuments } from "@lamplight/documents";
import { createFiles, createSandboxMarket, createServiceAreas } from "@lamplight/market";
import {
  createLogger,
  createRegistry,
  describeStartFailure,
  onStop,
  openContext,
  readEnvironment,
  serveMetrics,
  type MetricsServer,
} from "@lamplight/operations";
import { createServer } from "./create-server.ts";

/** How long calls that run may take to end when the process is asked to stop. */
const stopWithinMs = 3000;

async function main(): Promise<void> {
  const environment = readEnvironment(process.env);
  const { host, port, logLevel, metricsHost, metricsPort, rateLimitPerMinute } = environment;
  const logger = createLogger({ level: logLevel, name: "api" });
  const { context, close } = await openContext({
    ...environment,
    poolSize: 10,
    applicationName: "lamplight api",
    isWorker: false,
    onQueueError: (error) => logger.error({ err: error }, "queue"),
    ports: {
      documents: createDocuments(),
      files: createFiles(),
      sandboxMarket: createSandboxMarket(),
      serviceAreas: createServiceAreas(),
    },
  });
  const registry = createRegistry();
  const server = createServer({ context, logger, registry, rateLimitPerMinute });
  let metricsServer: MetricsServer | null = null;
  try {
    await server.listen({ host, port });
    if (metricsPort !== null) {
      const listener = { host: metricsHost, port: metricsPort };
      metricsServer = await serveMetrics({ registry, logger, ...listener });
    }
  } catch (error) {
    await server.close();
    await close();
    throw error;
  }
  onStop(async (reason) => {
    logger.info({ reason }, "stopping");
    // Calls that wait for long, such as a clock's advance, are cut: the work they wait for is the worker's.
    const timer = setTimeout(() => server.server.closeAllConnections(), stopWithinMs);
    await server.close();
    clearTimeout(timer);
    await close();
    await metricsServer?.close();
  });
  process.send?.("ready");
}

try {
  await main();
} catch (error) {
  process.stderr.write(`${describeStartFailure(error, Number(process.env["PORT"] ?? 4000))}\n`);
  process.exitCode = 1;
}
