import { chmodSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { removeEmbeddedPostgres, startEmbeddedPostgres } from "@lamplight/database/embedded";
import postgres from "postgres";

export interface BenchPostgres extends AsyncDisposable {
  readonly version: string;
  /** An empty database; the caller migrates it. */
  create(name: string): Promise<string>;
  /** A copy of a database to which nobody is connected. */
  clone(template: string, name: string): Promise<string>;
  drop(name: string): Promise<void>;
}

const onSignal = (): void => process.exit(1);
const endings = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

function withDatabase(url: string, database: string): string {
  const changed = new URL(url);
  changed.pathname = `/${database}`;
  return changed.href;
}

/**
 * A PostgreSQL of its own, which keeps what it commits as one in service does, in a folder that is removed at
 * the end, also where the run ends by a fault or a signal.
 */
export async function startBenchPostgres(): Promise<BenchPostgres> {
  const dataFolder = mkdtempSync(join(tmpdir(), `lamplight-bench-${process.pid}-`));
  // Open to the server's user where root runs it; the password in it stays closed.
  chmodSync(dataFolder, 0o755);
  const removeNow = (): void => removeEmbeddedPostgres(dataFolder);
  process.once("exit", removeNow);
  for (const name of endings) process.once(name, onSignal);
  const server = await startEmbeddedPostgres({ dataFolder });
  const admin = postgres(server.url, { max: 1, onnotice: () => undefined, connect_timeout: 10 });
  const [settings] = await admin<{ fsync: string; version: string }[]>`
    select current_setting('fsync') as fsync, current_setting('server_version') as version`;
  if (settings?.fsync !== "on")
    throw new Error("fsync is off: what is measured would be no commit.");
  return {
    version: settings.version,
    create: async (name) => {
      await admin.unsafe(`create database ${name}`);
      return withDatabase(server.url, name);
    },
    clone: async (template, name) => {
      await admin.unsafe(`create database ${name} template ${template} strategy file_copy`);
      // What the copy has left to write is not to be written while something is measured.
      await admin.unsafe("checkpoint");
      return withDatabase(server.url, name);
    },
    drop: async (name) => {
      await admin.unsafe(`drop database if exists ${name} with (force)`);
    },
    [Symbol.asyncDispose]: async () => {
      await admin.end({ timeout: 5 });
      await server.remove();
      process.off("exit", removeNow);
      for (const name of endings) process.off(name, onSignal);
    },
  };
}
