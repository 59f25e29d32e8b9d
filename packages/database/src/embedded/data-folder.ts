import { createHash, randomBytes } from "node:crypto";
import {
  accessSync,
  chmodSync,
  constants,
  existsSync,
  linkSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { EmbeddedPostgresError, reasonOf, systemCodeOf } from "./embedded-postgres-error.ts";
import { makeOpenFolder } from "./open-folder.ts";
import { canEnter, serverUserFor, type ServerUser } from "./server-user.ts";

/** What a data folder remembers, in `settings.json`, which only its owner may read. */
export interface DataFolderSettings {
  readonly password: string;
  readonly port: number | null;
  /** Where the cluster lies when the server's user cannot enter the data folder itself. */
  readonly clusterParent: string | null;
}

export interface DataFolder {
  readonly folder: string;
  readonly clusterFolder: string;
  readonly user: ServerUser;
  readonly logFile: string;
}

const settingsFileOf = (folder: string): string => join(folder, "settings.json");

function writePrivately(path: string, text: string): void {
  writeFileSync(path, text, { mode: 0o600, flag: "wx" });
}

/** Null where the folder was never used. */
export function readSettings(folder: string): DataFolderSettings | null {
  try {
    return JSON.parse(readFileSync(settingsFileOf(folder), "utf8")) as DataFolderSettings;
  } catch (error) {
    if (systemCodeOf(error) === "ENOENT") return null;
    throw notUsable(folder, error);
  }
}

/** Where the cluster of a data folder lies. */
export function clusterFolderOf(folder: string, settings: DataFolderSettings | null): string {
  return join(settings?.clusterParent ?? folder, "cluster");
}

export function writePort(folder: string, settings: DataFolderSettings, port: number): void {
  const fresh = `${settingsFileOf(folder)}.new-${process.pid}-${randomBytes(4).toString("hex")}`;
  writePrivately(fresh, JSON.stringify({ ...settings, port }));
  renameSync(fresh, settingsFileOf(folder));
}

function notUsable(folder: string, error: unknown): EmbeddedPostgresError {
  return new EmbeddedPostgresError(
    "data_folder_not_usable",
    `The data folder ${folder} cannot be used (${reasonOf(error)}): give a folder that this user may write, or remove what stands in its place.`,
    { cause: error },
  );
}

const prefixOf = (folder: string): string =>
  `data-${createHash("sha256").update(folder).digest("hex").slice(0, 16)}-`;

function makeClusterParent(folder: string, user: ServerUser): string | null {
  if (canEnter(user, folder)) return null;
  const parent = join(makeOpenFolder(user), `${prefixOf(folder)}${randomBytes(4).toString("hex")}`);
  mkdirSync(parent);
  chmodSync(parent, 0o755);
  return parent;
}

/** Clusters of a data folder of the same path that was thrown away since. */
export function findOrphanedParents(
  folder: string,
  settings: DataFolderSettings,
): readonly string[] {
  if (settings.clusterParent === null) return [];
  const base = join(settings.clusterParent, "..");
  return readdirSync(base)
    .filter((name) => name.startsWith(prefixOf(folder)))
    .map((name) => join(base, name))
    .filter((parent) => parent !== settings.clusterParent);
}

/** The one that is there wins, so that two first starts at once agree. */
function createSettings(folder: string): DataFolderSettings {
  const clusterParent = makeClusterParent(folder, serverUserFor(join(folder, "cluster")));
  const password = randomBytes(24).toString("base64url");
  const settings: DataFolderSettings = { password, port: null, clusterParent };
  const fresh = `${settingsFileOf(folder)}.new-${process.pid}-${randomBytes(4).toString("hex")}`;
  writePrivately(fresh, JSON.stringify(settings));
  try {
    linkSync(fresh, settingsFileOf(folder));
    return settings;
  } catch (error) {
    if (systemCodeOf(error) !== "EEXIST") throw error;
    if (clusterParent !== null) rmSync(clusterParent, { recursive: true, force: true });
    return readSettings(folder) ?? settings;
  } finally {
    rmSync(fresh, { force: true });
  }
}

function assertMajorVersion(clusterFolder: string, majorVersion: string): void {
  const versionFile = join(clusterFolder, "PG_VERSION");
  if (!existsSync(versionFile)) return;
  const found = readFileSync(versionFile, "utf8").trim();
  if (found === majorVersion) return;
  throw new EmbeddedPostgresError(
    "other_major_version",
    `The data in ${clusterFolder} is of PostgreSQL ${found} and this program brings ${majorVersion}: dump it with the program that made it and load it here, or give another data folder.`,
  );
}

/**
 * Makes the folder if it is not there, and says where its parts lie.
 *
 * @throws EmbeddedPostgresError where it cannot be written, holds data of another major version, or holds
 * data whose password is gone.
 */
export function openDataFolder(
  dataFolder: string,
  majorVersion: string,
): DataFolder & { readonly settings: DataFolderSettings } {
  let folder = dataFolder;
  let settings: DataFolderSettings | null;
  try {
    mkdirSync(dataFolder, { recursive: true });
    folder = realpathSync(dataFolder);
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
    settings = readSettings(folder);
    if (settings === null) {
      const clusterFolder = clusterFolderOf(folder, null);
      assertMajorVersion(clusterFolder, majorVersion);
      if (existsSync(clusterFolder) && readSettings(folder) === null) {
        throw new EmbeddedPostgresError(
          "settings_missing",
          `The data folder ${folder} holds a database but not the settings.json with its password: put that file back, or give another data folder.`,
        );
      }
      settings = createSettings(folder);
    }
    const clusterFolder = clusterFolderOf(folder, settings);
    assertMajorVersion(clusterFolder, majorVersion);
    const user = serverUserFor(clusterFolder);
    return { folder, clusterFolder, user, logFile: join(folder, "server.log"), settings };
  } catch (error) {
    throw error instanceof EmbeddedPostgresError ? error : notUsable(folder, error);
  }
}
