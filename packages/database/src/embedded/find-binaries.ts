import { spawnSync } from "node:child_process";
import {
  chmodSync,
  cpSync,
  lstatSync,
  readFileSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
} from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { EmbeddedPostgresError } from "./embedded-postgres-error.ts";
import { makeOpenFolder } from "./open-folder.ts";
import type { ServerUser } from "./server-user.ts";

export interface Binaries {
  /** The folder with `bin`, `lib` and `share`. */
  readonly folder: string;
  /** For instance `18.4.0-beta.17`. */
  readonly version: string;
  readonly majorVersion: string;
}

const platform = `${process.platform}-${process.arch}`;

function platformError(why: string, cause?: unknown): EmbeddedPostgresError {
  return new EmbeddedPostgresError(
    "platform_without_binaries",
    `${why}: run a PostgreSQL 18 server of your own and give its address in DATABASE_URL.`,
    { cause },
  );
}

export function packagedBinaries(): Binaries {
  try {
    const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}`);
    const packageFolder = realpathSync(join(dirname(entry), ".."));
    const { version } = JSON.parse(readFileSync(join(packageFolder, "package.json"), "utf8")) as {
      version: string;
    };
    const [majorVersion = ""] = version.split(".");
    return { folder: join(packageFolder, "native"), version, majorVersion };
  } catch (error) {
    throw platformError(`There are no PostgreSQL binaries for ${platform}`, error);
  }
}

function runs(folder: string, user: ServerUser): boolean {
  const command = spawnSync(join(folder, "bin", "postgres"), ["--version"], {
    ...user,
    cwd: "/",
    stdio: "ignore",
  });
  return command.status === 0;
}

/** Every path below a folder with its size, or with the word for what else it is. */
function listingOf(folder: string): string {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .toSorted()
    .map((path) => {
      const found = lstatSync(join(folder, path));
      return `${path} ${found.isFile() ? found.size : found.isSymbolicLink() ? "link" : "folder"}`;
    })
    .join("\n");
}

function makeReadable(folder: string): void {
  chmodSync(folder, 0o755);
  for (const path of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
    const full = join(folder, path);
    const found = lstatSync(full);
    if (!found.isSymbolicLink())
      chmodSync(full, found.isDirectory() || path.startsWith("bin") ? 0o755 : 0o644);
  }
}

/** A copy that the server's user can reach. Only root can write it; it appears whole or not at all. */
export function copyBinaries(packaged: Binaries, user: ServerUser): string {
  const target = join(makeOpenFolder(user), `binaries-${platform}-${packaged.version}`);
  const wanted = listingOf(packaged.folder);
  const isThere = (): boolean => {
    try {
      return lstatSync(target).uid === 0 && listingOf(target) === wanted && runs(target, user);
    } catch {
      return false;
    }
  };
  if (isThere()) return target;
  const fresh = `${target}.new-${process.pid}`;
  rmSync(fresh, { recursive: true, force: true });
  cpSync(packaged.folder, fresh, { recursive: true, verbatimSymlinks: true });
  makeReadable(fresh);
  // Another start may have put its copy there meanwhile, and may run from it: a good one is never replaced.
  if (!isThere()) {
    rmSync(target, { recursive: true, force: true });
    renameSync(fresh, target);
  }
  rmSync(fresh, { recursive: true, force: true });
  return target;
}

/**
 * The PostgreSQL that comes as an npm package, at a place from which the server's user can run it.
 *
 * @throws EmbeddedPostgresError where this platform has none, or it does not run here.
 */
export function findBinaries(user: ServerUser): Binaries {
  const packaged = packagedBinaries();
  if (runs(packaged.folder, user)) return packaged;
  if (user.uid !== undefined) {
    const folder = copyBinaries(packaged, user);
    if (runs(folder, user)) return { ...packaged, folder };
  }
  throw platformError(
    `The PostgreSQL binaries for ${platform} do not run on this system (they need glibc)`,
  );
}
