import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import type { DataFolder } from "./data-folder.ts";
import { EmbeddedPostgresError, systemCodeOf } from "./embedded-postgres-error.ts";
import type { Binaries } from "./find-binaries.ts";
import type { ServerUser } from "./server-user.ts";

export const superuser = "lamplight";

/** Without the caller's `PG...` variables, which would change what server and initdb do. */
export const serverEnvironment = { PATH: "/usr/bin:/bin", LC_ALL: "C", TZ: "UTC" };

const unfinished = /^cluster\.new-(\d+)-/;
const oneHour = 3_600_000;

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return systemCodeOf(error) === "EPERM";
  }
}

/** What starts left that were killed before their cluster was whole. */
function removeUnfinished(parent: string): void {
  for (const name of readdirSync(parent)) {
    const pid = unfinished.exec(name)?.[1];
    if (pid === undefined) continue;
    const path = join(parent, name);
    const age = Date.now() - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
    if (!isAlive(Number(pid)) || age > oneHour) rmSync(path, { recursive: true, force: true });
  }
}

function give(path: string, { uid, gid }: ServerUser): void {
  if (uid !== undefined && gid !== undefined) chownSync(path, uid, gid);
}

function run(
  program: string,
  parameters: readonly string[],
  user: ServerUser,
): Promise<string | null> {
  const { promise, resolve } = Promise.withResolvers<string | null>();
  const child = spawn(program, parameters, {
    ...user,
    cwd: "/",
    env: serverEnvironment,
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text: string) => (output += text));
  }
  child.on("error", (error) => resolve(error.message));
  child.on("close", (code) => resolve(code === 0 ? null : output));
  return promise;
}

/**
 * Makes the cluster if there is none. It is made beside its place and moved there whole: a kill in the middle
 * leaves none, and of two starts at once one moves first and the other takes that one.
 *
 * @throws EmbeddedPostgresError where `initdb` fails.
 */
export async function createCluster(
  { clusterFolder, user }: DataFolder,
  { folder }: Binaries,
  password: string,
  isDurable: boolean,
): Promise<void> {
  if (existsSync(join(clusterFolder, "PG_VERSION"))) return;
  const parent = dirname(clusterFolder);
  removeUnfinished(parent);
  const fresh = join(parent, `cluster.new-${process.pid}-${randomBytes(4).toString("hex")}`);
  const passwordFile = `${fresh}.password`;
  try {
    mkdirSync(fresh);
    chmodSync(fresh, 0o700);
    give(fresh, user);
    writeFileSync(passwordFile, password, { mode: 0o600, flag: "wx" });
    give(passwordFile, user);
    const problem = await run(
      join(folder, "bin", "initdb"),
      [
        `--pgdata=${fresh}`,
        `--username=${superuser}`,
        `--pwfile=${passwordFile}`,
        "--auth=scram-sha-256",
        "--encoding=UTF8",
        "--locale=C",
        "--locale-provider=builtin",
        "--builtin-locale=C.UTF-8",
        "--no-instructions",
        ...(isDurable ? [] : ["--no-sync"]),
      ],
      user,
    );
    if (problem !== null) {
      const lastLine = problem
        .trim()
        .split("\n")
        .findLast((line) => line.includes("error:"));
      throw new EmbeddedPostgresError(
        "initdb_failed",
        `PostgreSQL could not make a database in ${parent} (${lastLine?.trim() ?? "initdb failed"}): see that the disk has room and the folder is writable, then start again.`,
        { cause: new Error(problem) },
      );
    }
    try {
      renameSync(fresh, clusterFolder);
    } catch (error) {
      if (!existsSync(join(clusterFolder, "PG_VERSION"))) throw error;
    }
  } finally {
    rmSync(passwordFile, { force: true });
    rmSync(fresh, { recursive: true, force: true });
  }
}
