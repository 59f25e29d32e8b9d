import { randomBytes } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Steps } from "../terminal/steps.ts";
import { chooseFreePort } from "./choose-free-port.ts";
import { openPostgres } from "./open-postgres.ts";
import { prepareDatabase } from "./prepare-database.ts";
import { startProcess, type ProcessToStart } from "./start-process.ts";

export interface Services {
  readonly baseUrl: string;
  readonly databaseUrl: string;
  readonly logFolder: string;
  /** Fails when one of the processes ends by itself. */
  readonly failed: Promise<never>;
}

export interface ServicesToStart {
  readonly dataFolder: string;
  /** Default: one that the system chooses. */
  readonly port: number | null;
  readonly steps: Steps;
  /** Gets what is to be stopped at the end, in the reverse order. */
  readonly stack: AsyncDisposableStack;
}

/** `LAMPLIGHT_SECRET`, or one that was drawn once and is kept in the data folder. */
async function readSecret(dataFolder: string): Promise<string> {
  const given = process.env["LAMPLIGHT_SECRET"];
  if (given !== undefined && given !== "") return given;
  const file = join(dataFolder, "secret");
  try {
    await writeFile(file, randomBytes(48).toString("base64url"), { flag: "wx", mode: 0o600 });
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
  }
  return readFile(file, "utf8");
}

async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
  } catch (error) {
    const reason = error instanceof Error && "code" in error ? String(error.code) : "unknown";
    throw new Error(
      `The data folder ${folder} cannot be written (${reason}): make it writable, or set LAMPLIGHT_DATA_FOLDER to another.`,
      { cause: error },
    );
  }
}

/** On one machine the worker has the port after the API's. */
function metricsPortOf(name: ProcessToStart["name"]): { METRICS_PORT?: string } {
  const given = process.env["METRICS_PORT"];
  if (given === undefined || name === "api") return {};
  return { METRICS_PORT: String(Number(given) + 1) };
}

/** Starts PostgreSQL where none is given, migrates, and starts the API and the worker. */
export async function startServices(options: ServicesToStart): Promise<Services> {
  const { dataFolder, steps, stack } = options;
  await makeFolder(dataFolder);
  const postgres = await steps.run("Starting PostgreSQL", async (update) => {
    const opened = await openPostgres(join(dataFolder, "postgres"));
    update(`Using ${opened.description}`);
    return opened;
  });
  stack.defer(() => postgres.stop());
  await steps.run("Migrating the database", () => prepareDatabase(postgres.url));
  const port = options.port ?? (await chooseFreePort());
  const baseUrl = `http://127.0.0.1:${port}`;
  const environment = {
    DATABASE_URL: postgres.url,
    LAMPLIGHT_SECRET: await readSecret(dataFolder),
    HOST: "127.0.0.1",
    PORT: String(port),
    PUBLIC_BASE_URL: process.env["PUBLIC_BASE_URL"] ?? baseUrl,
  };
  // In an object, as a promise that an async function returns is awaited.
  const { failed } = await steps.run(`Starting API and worker at ${baseUrl}`, async () => {
    const names = ["api", "worker"] as const;
    const started = await Promise.allSettled(
      names.map((name) =>
        startProcess({
          name,
          environment: { ...environment, ...metricsPortOf(name) },
          logFile: join(dataFolder, `${name}.log`),
        }),
      ),
    );
    const running = started.flatMap((one) => (one.status === "fulfilled" ? [one.value] : []));
    for (const one of running) stack.defer(() => one.stop());
    const failure = started.find((one) => one.status === "rejected");
    if (failure !== undefined) throw failure.reason;
    const ended = Promise.race(running.map((one) => one.ended));
    ended.catch(() => undefined);
    return { failed: ended };
  });
  return { baseUrl, databaseUrl: postgres.url, logFolder: dataFolder, failed };
}
