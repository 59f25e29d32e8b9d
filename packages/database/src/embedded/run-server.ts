import { spawn } from "node:child_process";
import { closeSync, openSync, readFileSync, rmSync, statSync } from "node:fs";
import { createServer } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { join } from "node:path";
import { serverEnvironment } from "./create-cluster.ts";
import type { DataFolder } from "./data-folder.ts";
import { EmbeddedPostgresError, reasonOf } from "./embedded-postgres-error.ts";
import type { Binaries } from "./find-binaries.ts";
import { findServer, pidFileOf, readPidFile, type ServerProcess } from "./server-process.ts";

export interface RunOptions {
  /** A port that was asked for: another one will not do. */
  readonly port: number | null;
  /** The port of the last start, kept where it is still free. */
  readonly keptPort: number | null;
  readonly isDurable: boolean;
}

const pollMilliseconds = 15;
/** Recovery after a crash reads the log again, which can take minutes. */
const patienceMilliseconds = 180_000;
const logLimitBytes = 10_000_000;

const always = {
  listen_addresses: "127.0.0.1",
  unix_socket_directories: "",
  cluster_name: "lamplight",
  timezone: "UTC",
  log_timezone: "UTC",
  jit: "off",
  log_checkpoints: "off",
  log_min_messages: "warning",
};

/** For tests, whose data may be lost with the machine. */
const notDurable = {
  fsync: "off",
  synchronous_commit: "off",
  full_page_writes: "off",
  wal_level: "minimal",
  max_wal_senders: "0",
  max_connections: "200",
};

function portError(port: number, cause: unknown): EmbeddedPostgresError {
  return new EmbeddedPostgresError(
    "port_unavailable",
    `PostgreSQL cannot listen on port ${port} of 127.0.0.1 (${reasonOf(cause)}): stop the program that uses the port, or ask for another one.`,
    { cause },
  );
}

/** Binds a port for a moment; 0 lets the system choose. */
function bind(port: number): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<number>();
  const server = createServer();
  server.once("error", reject);
  server.listen({ host: "127.0.0.1", port, exclusive: true }, () => {
    const address = server.address();
    server.close(() =>
      resolve(typeof address === "object" && address !== null ? address.port : port),
    );
  });
  return promise;
}

async function choosePort({ port, keptPort }: RunOptions): Promise<number> {
  try {
    if (port === null && keptPort !== null) {
      const kept = await bind(keptPort).catch(() => null);
      if (kept !== null) return kept;
    }
    return await bind(port ?? 0);
  } catch (error) {
    throw portError(port ?? 0, error);
  }
}

interface Attempt {
  readonly exitOf: Promise<void>;
  hasExited(): boolean;
  /** What the server wrote since it was started. */
  output(): string;
}

function spawnServer(
  place: DataFolder,
  binaries: Binaries,
  port: number,
  isDurable: boolean,
): Attempt {
  const size = statSync(place.logFile, { throwIfNoEntry: false })?.size ?? 0;
  const isLong = size > logLimitBytes;
  const log = openSync(place.logFile, isLong ? "w" : "a", 0o600);
  const settings = { ...always, port: String(port), ...(isDurable ? {} : notDurable) };
  const parameters = Object.entries(settings).flatMap(([name, value]) => [
    "-c",
    `${name}=${value}`,
  ]);
  const { promise: exitOf, resolve } = Promise.withResolvers<void>();
  let failure = "";
  let hasExited = false;
  const end = (): void => {
    hasExited = true;
    resolve();
  };
  // Detached, so that the terminal's Ctrl-C reaches this program, which then stops the server in order.
  const child = spawn(
    join(binaries.folder, "bin", "postgres"),
    ["-D", place.clusterFolder, ...parameters],
    {
      ...place.user,
      cwd: place.clusterFolder,
      env: serverEnvironment,
      detached: true,
      stdio: ["ignore", log, log],
    },
  );
  closeSync(log);
  child.once("error", (error) => {
    failure = error.message;
    end();
  });
  child.once("exit", end);
  child.unref();
  const output = (): string =>
    failure +
    readFileSync(place.logFile)
      .subarray(isLong ? 0 : size)
      .toString("utf8");
  return { exitOf, hasExited: () => hasExited, output };
}

const isPortTaken = (output: string): boolean => /could not (bind|create any TCP)/.test(output);
/** Another start was faster, or processes of a killed server are about to leave. */
const passes = (output: string): boolean =>
  /lock file "postmaster.pid" already exists|shared memory block .* still in use/.test(output);

/** A file of a server that is gone; PostgreSQL would refuse to start while its number belongs to anybody. */
function removeStalePidFile(clusterFolder: string): void {
  const first = readPidFile(clusterFolder);
  if (first === null || findServer(clusterFolder) !== null) return;
  // Written anew in between: that server is a live one.
  if (readPidFile(clusterFolder)?.pid === first.pid)
    rmSync(pidFileOf(clusterFolder), { force: true });
}

/**
 * Answers with the server of this cluster once it is ready: the one that runs, else a new one.
 *
 * @throws EmbeddedPostgresError where it does not come up.
 */
export async function runServer(
  place: DataFolder,
  binaries: Binaries,
  options: RunOptions,
): Promise<ServerProcess & { readonly wasRunning: boolean }> {
  const deadline = Date.now() + patienceMilliseconds;
  let attempt: Attempt | null = null;
  let port = 0;
  let retries = 0;
  while (Date.now() < deadline) {
    const server = findServer(place.clusterFolder);
    if (server?.isReady === true) {
      if (options.port !== null && server.port !== options.port) {
        throw portError(options.port, `the server of this data folder runs on port ${server.port}`);
      }
      return { ...server, wasRunning: attempt === null };
    }
    if (attempt?.hasExited() === true) {
      const output = attempt.output();
      retries += 1;
      const mayRetry =
        (isPortTaken(output) && options.port === null && retries < 5) || passes(output);
      if (isPortTaken(output) && !mayRetry) throw portError(port, lastError(output));
      if (!mayRetry) throw serverError(place, output);
      attempt = null;
    }
    if (server === null && attempt === null) {
      removeStalePidFile(place.clusterFolder);
      port = await choosePort(options);
      attempt = spawnServer(place, binaries, port, options.isDurable);
    }
    await (attempt === null
      ? sleep(pollMilliseconds)
      : Promise.race([attempt.exitOf, sleep(pollMilliseconds)]));
    if (attempt?.hasExited() === true) await sleep(pollMilliseconds * 4);
  }
  throw serverError(place, attempt?.output() ?? "no answer in time");
}

function lastError(output: string): string {
  const lines = output.trim().split("\n");
  return lines.findLast((line) => /FATAL|PANIC|ERROR/.test(line)) ?? lines.at(-1) ?? "no message";
}

function serverError({ logFile }: DataFolder, output: string): EmbeddedPostgresError {
  return new EmbeddedPostgresError(
    "server_failed",
    `PostgreSQL did not start (${lastError(output).trim()}): read ${logFile}, remove the cause and start again.`,
    { cause: new Error(output) },
  );
}
