import { spawnSync } from "node:child_process";
import { readFileSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import { systemCodeOf } from "./embedded-postgres-error.ts";

/** What PostgreSQL writes about itself into `postmaster.pid`. */
export interface ServerProcess {
  readonly pid: number;
  readonly port: number;
  readonly isReady: boolean;
}

export const pidFileOf = (clusterFolder: string): string => join(clusterFolder, "postmaster.pid");

/**
 * Whether a process is the server of this cluster. A number alone proves nothing: after a restart of the
 * machine it may be anybody's. On Linux the server's working folder is the cluster, wherever it was moved to;
 * a process that ended and was not collected has none.
 */
export function isServerOf(pid: number, clusterFolder: string): boolean {
  if (process.platform === "linux") {
    try {
      const its = statSync(`/proc/${pid}/cwd`);
      const cluster = statSync(clusterFolder);
      const [program = ""] = readFileSync(`/proc/${pid}/cmdline`, "utf8").split("\0");
      return its.dev === cluster.dev && its.ino === cluster.ino && basename(program) === "postgres";
    } catch {
      return false;
    }
  }
  const { stdout } = spawnSync("ps", ["-o", "command=", "-p", String(pid)], { encoding: "utf8" });
  return stdout.includes("postgres") && stdout.includes(clusterFolder);
}

/** Null where there is no such file, or not all of it yet. */
export function readPidFile(clusterFolder: string): ServerProcess | null {
  let text: string;
  try {
    text = readFileSync(pidFileOf(clusterFolder), "utf8");
  } catch (error) {
    if (systemCodeOf(error) === "ENOENT" || systemCodeOf(error) === "ENOTDIR") return null;
    throw error;
  }
  const lines = text.split("\n");
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || pid <= 0) return null;
  return { pid, port: Number(lines[3] ?? 0), isReady: lines[7]?.trim() === "ready" };
}

/** The server that runs on this cluster, whoever started it. */
export function findServer(clusterFolder: string): ServerProcess | null {
  const found = readPidFile(clusterFolder);
  return found !== null && isServerOf(found.pid, clusterFolder) ? found : null;
}

/** Sends a signal; a process that is gone already is fine. */
export function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch (error) {
    if (systemCodeOf(error) !== "ESRCH") throw error;
  }
}
