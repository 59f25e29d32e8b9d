import { setTimeout as sleep } from "node:timers/promises";
import { EmbeddedPostgresError } from "./embedded-postgres-error.ts";
import { findServer, isServerOf, signal } from "./server-process.ts";

const pollMilliseconds = 15;

async function waitForEnd(
  pid: number,
  clusterFolder: string,
  milliseconds: number,
): Promise<boolean> {
  const deadline = Date.now() + milliseconds;
  while (isServerOf(pid, clusterFolder)) {
    if (Date.now() > deadline) return false;
    await sleep(pollMilliseconds);
  }
  return true;
}

/**
 * Stops the server of a cluster, if one runs: open sessions are ended, everything is written, and only where
 * that takes over 30 s it is ended without. A durable database loses no committed row either way.
 *
 * @throws EmbeddedPostgresError where it still runs afterwards.
 */
export async function stopServer(clusterFolder: string): Promise<void> {
  const server = findServer(clusterFolder);
  if (server === null) return;
  signal(server.pid, "SIGINT");
  if (await waitForEnd(server.pid, clusterFolder, 30_000)) return;
  signal(server.pid, "SIGQUIT");
  if (await waitForEnd(server.pid, clusterFolder, 10_000)) return;
  throw new EmbeddedPostgresError(
    "server_failed",
    `PostgreSQL (process ${server.pid}) did not stop: end that process and start again.`,
  );
}
