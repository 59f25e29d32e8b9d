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
} from "@lamplight/operations";
import { createWorkerMetrics } from "./metrics.ts";
import { startHousekeeping } from "./start-housekeeping.ts";
import { startJobs } from "./start-jobs.ts";

async function main(): Promise<void> {
  const environment = readEnvironment(process.env);
  const logger = createLogger({ level: environment.logLevel, name: "worker" });
  const registry = createRegistry();
  const metrics = createWorkerMetrics(registry);
  const { context, close } = await openContext({
    ...environment,
    poolSize: 6,
    applicationName: "lamplight worker",
    isWorker: true,
    onQueueError: (error) => logger.error({ err: error }, "queue"),
    onChunkBilled: metrics.chunkBilled,
    ports: {
      documents: createDocuments(),
      files: createFiles(),
      sandboxMarket: createSandboxMarket(),
      serviceAreas: createServiceAreas(),
    },
  });
  metrics.watchQueues(context, logger);
  const { metricsHost: host, metricsPort: port } = environment;
  const metricsServer =
    port === null
      ? null
      : await serveMetrics({ registry, logger, host, port }).catch(async (error: unknown) => {
          await close();
          throw error;
        });
  const stopping = new AbortController();
  await startJobs({ context, logger, metrics, stopping: stopping.signal });
  startHousekeeping(context, logger, stopping.signal);
  logger.info("taking jobs");
  onStop(async (reason) => {
    logger.info({ reason }, "stopping after the jobs that run");
    stopping.abort();
    await close();
    await metricsServer?.close();
  });
  process.send?.("ready");
}

try {
  await main();
} catch (error) {
  process.stderr.write(`${describeStartFailure(error)}\n`);
  process.exitCode = 1;
}
