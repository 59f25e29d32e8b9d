import { createDocuments } from "@lamplight/documents";
import { createFiles, createSandboxMarket } from "@lamplight/market";
import {
  createLogger,
  describeStartFailure,
  onStop,
  openContext,
  readEnvironment,
} from "@lamplight/operations";
import { startJobs } from "./start-jobs.ts";

async function main(): Promise<void> {
  const environment = readEnvironment(process.env);
  const logger = createLogger({ level: environment.logLevel, name: "worker" });
  const { context, close } = await openContext({
    ...environment,
    poolSize: 6,
    applicationName: "lamplight worker",
    isWorker: true,
    onQueueError: (error) => logger.error({ err: error }, "queue"),
    ports: {
      documents: createDocuments(),
      files: createFiles(),
      sandboxMarket: createSandboxMarket(),
    },
  });
  const stopping = new AbortController();
  await startJobs(context, logger, stopping.signal);
  logger.info("taking jobs");
  onStop(async (reason) => {
    logger.info({ reason }, "stopping after the jobs that run");
    stopping.abort();
    await close();
  });
  process.send?.("ready");
}

try {
  await main();
} catch (error) {
  process.stderr.write(`${describeStartFailure(error)}\n`);
  process.exitCode = 1;
}
