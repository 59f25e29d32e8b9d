import { createDocuments } from "@lamplight/documents";
import { createFiles, createSandboxMarket } from "@lamplight/market";
import {
  createLogger,
  describeStartFailure,
  onStop,
  openContext,
  readEnvironment,
} from "@lamplight/operations";
import { createServer } from "./create-server.ts";

/** How long calls that run may take to end when the process is asked to stop. */
const stopWithinMs = 3000;

async function main(): Promise<void> {
  const environment = readEnvironment(process.env);
  const { host, port, logLevel } = environment;
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
    },
  });
  const server = createServer({ context, logger });
  try {
    await server.listen({ host, port });
  } catch (error) {
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
  });
  process.send?.("ready");
}

try {
  await main();
} catch (error) {
  process.stderr.write(`${describeStartFailure(error, Number(process.env["PORT"] ?? 4000))}\n`);
  process.exitCode = 1;
}
