import { randomBytes } from "node:crypto";
import { chmodSync, mkdtempSync, readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import postgres from "postgres";
import {
  EmbeddedPostgresError,
  removeEmbeddedPostgres,
  startEmbeddedPostgres,
} from "../embedded/index.ts";
import { migrateDatabase } from "../migrate/migrate-database.ts";
import { withDatabase, type TestPostgres } from "./test-postgres.ts";

export interface RunningTestPostgres extends TestPostgres {
  stop(): Promise<void>;
}

const folderPrefix = "lamplight-test-";

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

/** Servers of test runs that were killed; each folder's name carries the run's process. */
function removeAbandoned(): void {
  for (const name of readdirSync(tmpdir())) {
    const pid = new RegExp(`^${folderPrefix}(\\d+)-`).exec(name)?.[1];
    if (pid === undefined || isAlive(Number(pid))) continue;
    try {
      // The tests of the embedded server keep theirs one folder deeper.
      removeEmbeddedPostgres(join(tmpdir(), name, "data"));
      removeEmbeddedPostgres(join(tmpdir(), name));
    } catch {
      // Another user's: theirs to remove.
    }
  }
}

const endings = ["SIGTERM", "SIGHUP"] as const;
const onSignal = (): void => process.exit(1);

interface Server {
  readonly url: string;
  stop(): Promise<void>;
}

/** Removed even when this run is ended by a signal or an exit in the middle of a test. */
async function startOwnServer(): Promise<Server> {
  removeAbandoned();
  const dataFolder = mkdtempSync(join(tmpdir(), `${folderPrefix}${process.pid}-`));
  // Open to the server's user where root runs the tests; the password in it stays closed.
  chmodSync(dataFolder, 0o755);
  const removeNow = (): void => removeEmbeddedPostgres(dataFolder);
  process.once("exit", removeNow);
  for (const name of endings) process.once(name, onSignal);
  const server = await startEmbeddedPostgres({ dataFolder, durable: false });
  const stop = async (): Promise<void> => {
    await server.remove();
    process.off("exit", removeNow);
    for (const name of endings) process.off(name, onSignal);
  };
  return { url: server.url, stop };
}

function unavailable(error: unknown): Error {
  const reason = error instanceof Error ? error.message : String(error);
  const remedy =
    error instanceof EmbeddedPostgresError
      ? ""
      : " Start PostgreSQL 18 yourself and set LAMPLIGHT_TEST_DATABASE_URL to a superuser's address of it.";
  return new Error(`The database tests have no PostgreSQL: ${reason}${remedy}`, { cause: error });
}

/**
 * Starts a server for one test run, or takes the one of LAMPLIGHT_TEST_DATABASE_URL, and migrates a template.
 *
 * @throws Error that says in a sentence why there is none.
 */
export async function startTestPostgres(): Promise<RunningTestPostgres> {
  const given = process.env["LAMPLIGHT_TEST_DATABASE_URL"];
  const templateName = `lamplight_template_${randomBytes(4).toString("hex")}`;
  let server: Server | null = null;
  try {
    server =
      given === undefined ? await startOwnServer() : { url: given, stop: async () => undefined };
    const adminUrl = server.url;
    const admin = postgres(adminUrl, { max: 1, onnotice: () => undefined, connect_timeout: 10 });
    try {
      await admin.unsafe(`create database ${templateName}`);
      await migrateDatabase(withDatabase(adminUrl, templateName));
      // Nobody can connect to it by mistake, which would make every clone of it fail.
      await admin.unsafe(`alter database ${templateName} is_template true allow_connections false`);
    } finally {
      await admin.end({ timeout: 5 });
    }
    const { stop } = server;
    return {
      adminUrl,
      templateName,
      stop: async () => {
        if (given !== undefined) await dropTemplate(adminUrl, templateName);
        await stop();
      },
    };
  } catch (error) {
    await server?.stop();
    throw unavailable(error);
  }
}

async function dropTemplate(adminUrl: string, templateName: string): Promise<void> {
  const admin = postgres(adminUrl, { max: 1, onnotice: () => undefined, connect_timeout: 10 });
  try {
    await admin.unsafe(`alter database ${templateName} is_template false`);
    await admin.unsafe(`drop database ${templateName} with (force)`);
  } finally {
    await admin.end({ timeout: 5 });
  }
}
