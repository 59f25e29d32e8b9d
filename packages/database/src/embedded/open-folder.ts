import { chmodSync, lstatSync, mkdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { EmbeddedPostgresError, systemCodeOf } from "./embedded-postgres-error.ts";
import { canEnter, type ServerUser } from "./server-user.ts";

/** A folder of root's that nobody else can have put there or can write to. */
function isTrustworthy(folder: string): boolean {
  const found = lstatSync(folder);
  return found.isDirectory() && found.uid === 0 && (found.mode & 0o022) === 0;
}

/**
 * Root's folder outside every home folder, for what the server's user has to reach: binaries, and data where
 * its own folder is closed to that user. `/var/lib` comes first since systems tidy the others.
 *
 * @throws EmbeddedPostgresError where no such folder can be made.
 */
export function makeOpenFolder(user: ServerUser): string {
  for (const parent of ["/var/lib", "/var/tmp", tmpdir()]) {
    const folder = join(parent, "lamplight-postgres");
    try {
      mkdirSync(folder);
      chmodSync(folder, 0o755);
    } catch (error) {
      if (systemCodeOf(error) !== "EEXIST") continue;
    }
    if (isTrustworthy(folder) && canEnter(user, folder)) return folder;
  }
  throw new EmbeddedPostgresError(
    "data_folder_not_usable",
    "No folder was found that both root can write and the user of PostgreSQL can enter: run Lamplight as an ordinary user, or put the checkout and its data where all users may enter.",
  );
}
