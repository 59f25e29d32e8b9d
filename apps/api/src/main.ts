import { createDocuments } from "@lamplight/documents";
import { createFiles, createSandboxMarket } from "@lamplight/market";
import { describeStartFailure, openContext, readEnvironment } from "@lamplight/operations";
import { pino } from "pino";
import { createServer } from "./create-server.ts";

async function main(): Promise<void> {
  const environment = readEnvironment(process.env);
  const { host, port, logLevel } = environment;
  const logger = pino({ level: logLevel, name: "api" });
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
  const stop = async (signal: string) => {
    logger.info({ signal }, "stopping");
    await server.close();
    await close();
  };
  for (const signal of ["SIGTERM", "SIGINT"] as const) {
    process.once(signal, () => void stop(signal));
  }
  try {
    await server.listen({ host, port });
  } catch (error) {
    await close();
    throw error;
  }
  process.send?.("ready");
}

try {
  await main();
} catch (error) {
  process.stderr.write(`${describeStartFailure(error, Number(process.env["PORT"] ?? 4000))}\n`);
  process.exitCode = 1;
}
