import { realpathSync, rmSync } from "node:fs";
import { clusterFolderOf, readSettings } from "./data-folder.ts";
import { findServer, isServerOf, signal } from "./server-process.ts";

const patienceMilliseconds = 3_000;

function endServer(clusterFolder: string): void {
  const server = findServer(clusterFolder);
  if (server === null) return;
  signal(server.pid, "SIGQUIT");
  const deadline = Date.now() + patienceMilliseconds;
  const sleeper = new Int32Array(new SharedArrayBuffer(4));
  while (isServerOf(server.pid, clusterFolder)) {
    if (Date.now() > deadline) return signal(server.pid, "SIGKILL");
    Atomics.wait(sleeper, 0, 0, 10);
  }
}

/** Ends the server of a cluster without writing what it holds, then deletes the cluster's folder. */
export function removeCluster(clusterFolder: string, clusterParent: string): void {
  endServer(clusterFolder);
  rmSync(clusterParent, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 });
}

/**
 * Deletes an embedded PostgreSQL with all its data, without awaiting, so that an exiting process can. A folder that
 * is not there is fine.
 */
export function removeEmbeddedPostgres(dataFolder: string): void {
  let folder: string;
  try {
    folder = realpathSync(dataFolder);
  } catch {
    return;
  }
  const settings = readSettings(folder);
  removeCluster(clusterFolderOf(folder, settings), settings?.clusterParent ?? folder);
  rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 });
}
