import { spawnSync } from "node:child_process";
import { statSync } from "node:fs";
import { EmbeddedPostgresError } from "./embedded-postgres-error.ts";

/** Options for `spawn`; empty where the server runs as whoever runs this program. */
export interface ServerUser {
  readonly uid?: number;
  readonly gid?: number;
}

export const isRoot = (): boolean => process.getuid?.() === 0;

function lookUp(name: string): ServerUser | null {
  const [uid, gid] = ["-u", "-g"].map((flag) => {
    const found = spawnSync("id", [flag, name], { encoding: "utf8" });
    return found.status === 0 ? Number(found.stdout.trim()) : null;
  });
  // macOS prints 4294967294 for `nobody` where the call takes -2.
  return typeof uid === "number" && typeof gid === "number" ? { uid: uid | 0, gid: gid | 0 } : null;
}

function ownerOf(folder: string): ServerUser | null {
  try {
    const { uid, gid } = statSync(folder);
    return uid === 0 ? null : { uid, gid };
  } catch {
    return null;
  }
}

/**
 * The user that the server runs as. PostgreSQL refuses to run as root: then it is the owner of the data that
 * is there, else `postgres`, else `nobody`.
 *
 * @throws EmbeddedPostgresError where root has no user to hand the server to.
 */
export function serverUserFor(clusterFolder: string): ServerUser {
  if (!isRoot()) return {};
  const user = ownerOf(clusterFolder) ?? lookUp("postgres") ?? lookUp("nobody");
  if (user !== null) return user;
  throw new EmbeddedPostgresError(
    "no_unprivileged_user",
    "PostgreSQL does not run as root and this system has neither a user `postgres` nor `nobody`: create one, or run Lamplight as an ordinary user.",
  );
}

/** Whether the server's user may enter a folder; a home folder of root is closed to it. */
export function canEnter(user: ServerUser, folder: string): boolean {
  if (user.uid === undefined) return true;
  const command = ["-c", 'cd "$1"', "sh", folder];
  return spawnSync("/bin/sh", command, { ...user, cwd: "/", stdio: "ignore" }).status === 0;
}
