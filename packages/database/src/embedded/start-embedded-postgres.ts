import { join } from "node:path";
import postgres from "postgres";
import { createCluster, superuser } from "./create-cluster.ts";
import { findOrphanedParents, openDataFolder, writePort, type DataFolder } from "./data-folder.ts";
import { EmbeddedPostgresError, reasonOf } from "./embedded-postgres-error.ts";
import { findBinaries } from "./find-binaries.ts";
import { removeCluster, removeEmbeddedPostgres } from "./remove-embedded-postgres.ts";
import { runServer } from "./run-server.ts";
import { isRoot, serverUserFor } from "./server-user.ts";
import { stopServer } from "./stop-server.ts";

export interface EmbeddedPostgresOptions {
  /** Holds settings, password, log and data; made if it is not there. */
  readonly dataFolder: string;
  /** Default: the port of the last start while it is free, else one that the system chooses. */
  readonly port?: number;
  /** False for tests: faster, and a crash loses data. A server that already runs keeps its way. */
  readonly durable?: boolean;
  readonly log?: (message: string) => void;
}

export interface EmbeddedPostgres {
  /** For the superuser, on 127.0.0.1, database `lamplight`. It carries the password. */
  readonly url: string;
  /** Stops the server and waits for its end, also for others that use the same data folder. */
  stop(): Promise<void>;
  /** Stops the server and deletes all its data. */
  remove(): Promise<void>;
}

const databaseName = "lamplight";
/** Another start of the same folder was quicker: said of the name, or of the catalog's index. */
const duplicateDatabase = new Set(["42P04", "23505"]);

const urlOf = (port: number, password: string, database: string): string =>
  `postgres://${superuser}:${password}@127.0.0.1:${port}/${database}`;

/** Also proves that the server takes the password and serves this folder. */
async function ensureDatabase(url: string, { logFile }: DataFolder): Promise<void> {
  const client = postgres(url, { max: 1, onnotice: () => undefined, connect_timeout: 20 });
  try {
    const found = await client`select from pg_database where datname = ${databaseName}`;
    if (found.length === 0) await client.unsafe(`create database ${databaseName}`);
  } catch (error) {
    if (error instanceof postgres.PostgresError && duplicateDatabase.has(error.code)) return;
    throw new EmbeddedPostgresError(
      "server_failed",
      `PostgreSQL started but does not answer (${reasonOf(error)}): read ${logFile}, remove the cause and start again.`,
      { cause: error },
    );
  } finally {
    await client.end({ timeout: 5 });
  }
}

/**
 * Starts the PostgreSQL 18 that comes with the package, for whoever has no server of their own. Works as an
 * ordinary user and as root, listens on loopback only, and asks for a password.
 *
 * The server outlives this process when that is killed; the next start of the same folder, also at the same
 * time, takes the running server over.
 *
 * @throws EmbeddedPostgresError with one sentence that says what to do.
 */
export async function startEmbeddedPostgres(
  options: EmbeddedPostgresOptions,
): Promise<EmbeddedPostgres> {
  const { durable = true, port = null, log = () => undefined } = options;
  const binaries = findBinaries(isRoot() ? serverUserFor(join(options.dataFolder, "cluster")) : {});
  const place = openDataFolder(options.dataFolder, binaries.majorVersion);
  const { folder, clusterFolder, settings } = place;
  for (const parent of findOrphanedParents(folder, settings)) {
    log(`removing ${parent}: its data folder ${folder} was deleted`);
    removeCluster(join(parent, "cluster"), parent);
  }
  await createCluster(place, binaries, settings.password, durable);
  const server = await runServer(place, binaries, {
    port,
    keptPort: settings.port,
    isDurable: durable,
  });
  if (server.port !== settings.port) writePort(folder, settings, server.port);
  await ensureDatabase(urlOf(server.port, settings.password, "postgres"), place);
  const verb = server.wasRunning ? "was running already" : "started";
  log(`PostgreSQL ${binaries.version} ${verb} on port ${server.port}, data in ${clusterFolder}`);
  const stop = (): Promise<void> => stopServer(clusterFolder);
  return {
    url: urlOf(server.port, settings.password, databaseName),
    stop,
    remove: async () => {
      await stop();
      removeEmbeddedPostgres(folder);
    },
  };
}
