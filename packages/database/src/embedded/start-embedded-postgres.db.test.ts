import { spawn } from "node:child_process";
import { once } from "node:events";
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import postgres from "postgres";
import { afterEach, describe, expect, it } from "vitest";
import { EmbeddedPostgresError, removeEmbeddedPostgres, startEmbeddedPostgres } from "./index.ts";
import { findServer, isServerOf, pidFileOf, readPidFile } from "./server-process.ts";
import { isRoot } from "./server-user.ts";

const made: string[] = [];

function newFolder(): string {
  const parent = mkdtempSync(join(tmpdir(), `lamplight-test-${process.pid}-`));
  // The name lets the next run remove what a killed one left.
  // mkdtemp closes the folder to others, and root hands the server to another user.
  chmodSync(parent, 0o755);
  made.push(parent);
  return join(parent, "data");
}

afterEach(() => {
  for (const parent of made.splice(0)) {
    if (existsSync(join(parent, "data", "settings.json")))
      removeEmbeddedPostgres(join(parent, "data"));
    rmSync(parent, { recursive: true, force: true });
  }
});

async function query(url: string, text: string): Promise<readonly Record<string, unknown>[]> {
  const client = postgres(url, { max: 1, onnotice: () => undefined, connect_timeout: 5 });
  try {
    return [...(await client.unsafe<Record<string, unknown>[]>(text))];
  } finally {
    await client.end({ timeout: 5 });
  }
}

const start = (dataFolder: string) => startEmbeddedPostgres({ dataFolder, durable: false });

async function refusalOf(promise: Promise<unknown>): Promise<EmbeddedPostgresError> {
  const error = await promise.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (error instanceof EmbeddedPostgresError) return error;
  throw new Error("expected an EmbeddedPostgresError", { cause: error });
}

const clusterOf = (dataFolder: string): string => join(dataFolder, "cluster");
const entry = new URL("start-embedded-postgres.ts", import.meta.url).href;

/** A process that starts the server and then waits to be killed. */
async function startInProcess(dataFolder: string): Promise<{ url: string; kill(): Promise<void> }> {
  const program = `
    import { startEmbeddedPostgres } from ${JSON.stringify(entry)};
    const { url } = await startEmbeddedPostgres({ dataFolder: process.argv[1], durable: false });
    console.log(url);
    setInterval(() => undefined, 1000);`;
  const child = spawn(process.execPath, ["--input-type=module", "-e", program, dataFolder], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const [line] = (await once(child.stdout, "data")) as [Buffer];
  return {
    url: line.toString().trim(),
    kill: async () => {
      child.kill("SIGKILL");
      await once(child, "exit");
    },
  };
}

describe("startEmbeddedPostgres", () => {
  it("keeps data, port and password from one start to the next", async () => {
    const dataFolder = newFolder();
    const first = await start(dataFolder);
    await query(first.url, "create table kept as select 42 as answer");
    await first.stop();
    await first.stop();
    await expect(query(first.url, "select 1")).rejects.toThrow(/ECONNREFUSED/);
    const began = performance.now();
    const second = await start(dataFolder);
    const milliseconds = performance.now() - began;
    expect(second.url).toBe(first.url);
    expect(await query(second.url, "select answer from kept")).toEqual([{ answer: 42 }]);
    expect(milliseconds).toBeLessThan(3000);
    await second.stop();
  });

  it("is PostgreSQL 18 with UTF-8, UTC and a password, on loopback only", async () => {
    const dataFolder = newFolder();
    const server = await startEmbeddedPostgres({ dataFolder });
    const [row] = await query(
      server.url,
      `select current_setting('server_version_num')::int / 10000 as major,
        current_setting('server_encoding') as encoding, current_setting('TimeZone') as zone,
        current_setting('listen_addresses') as listens, current_setting('fsync') as fsync,
        current_setting('unix_socket_directories') as sockets, 'É' = upper('é') as knows_letters,
        (select rolsuper from pg_roles where rolname = current_user) as is_superuser`,
    );
    expect(row).toEqual({
      major: 18,
      encoding: "UTF8",
      zone: "UTC",
      listens: "127.0.0.1",
      fsync: "on",
      sockets: "",
      knows_letters: true,
      is_superuser: true,
    });
    const withoutPassword = new URL(server.url);
    withoutPassword.password = "wrong";
    await expect(query(withoutPassword.href, "select 1")).rejects.toThrow(
      /password authentication failed/,
    );
    expect(statSync(join(dataFolder, "settings.json")).mode & 0o777).toBe(0o600);
    await server.remove();
    expect(existsSync(dataFolder)).toBe(false);
  });

  it("takes over the server of a process that was killed, with its data", async () => {
    const dataFolder = newFolder();
    const owner = await startInProcess(dataFolder);
    await query(owner.url, "create table kept as select 42 as answer");
    const pid = readPidFile(clusterOf(dataFolder))?.pid ?? 0;
    await owner.kill();
    expect(isServerOf(pid, clusterOf(dataFolder))).toBe(true);
    const heir = await start(dataFolder);
    expect(readPidFile(clusterOf(dataFolder))?.pid).toBe(pid);
    expect(await query(heir.url, "select answer from kept")).toEqual([{ answer: 42 }]);
    await heir.stop();
    expect(isServerOf(pid, clusterOf(dataFolder))).toBe(false);
  });

  it("starts again after the server itself was killed", async () => {
    const dataFolder = newFolder();
    // Durable: without it the last transactions before a crash may be lost, and were.
    const first = await startEmbeddedPostgres({ dataFolder });
    await query(first.url, "create table kept as select 42 as answer");
    process.kill(readPidFile(clusterOf(dataFolder))?.pid ?? Number.NaN, "SIGKILL");
    const second = await startEmbeddedPostgres({ dataFolder });
    expect(await query(second.url, "select answer from kept")).toEqual([{ answer: 42 }]);
    await second.stop();
  });

  it.each([
    ["of no process", 4_194_000],
    ["of a process that is no PostgreSQL", process.pid],
  ])("ignores a pid file that carries the number %s", async (_, pid) => {
    const dataFolder = newFolder();
    const first = await start(dataFolder);
    await first.stop();
    const lines = [
      pid,
      clusterOf(dataFolder),
      1_700_000_000,
      5432,
      "",
      "127.0.0.1",
      "",
      "ready",
      "",
    ];
    writeFileSync(pidFileOf(clusterOf(dataFolder)), lines.join("\n"));
    const second = await start(dataFolder);
    expect(readPidFile(clusterOf(dataFolder))?.pid).not.toBe(pid);
    await second.stop();
  });

  it("gives several starts at once the same server", async () => {
    const dataFolder = newFolder();
    const processes = [startInProcess(dataFolder), startInProcess(dataFolder)];
    const here = [start(dataFolder), start(dataFolder)];
    const urls = [
      ...(await Promise.all(processes)).map(({ url }) => url),
      ...(await Promise.all(here)).map(({ url }) => url),
    ];
    expect(new Set(urls).size).toBe(1);
    expect(await query(urls[0] ?? "", "select 1 as one")).toEqual([{ one: 1 }]);
    for (const { kill } of await Promise.all(processes)) await kill();
    const [any] = await Promise.all(here);
    await any?.stop();
  });

  it("takes another port when its own is taken, but not when it was asked for", async () => {
    const dataFolder = newFolder();
    const first = await start(dataFolder);
    const port = Number(new URL(first.url).port);
    await first.stop();
    const other = createServer().listen(port, "127.0.0.1");
    await once(other, "listening");
    const refusal = await refusalOf(startEmbeddedPostgres({ dataFolder, port, durable: false }));
    expect(refusal.code).toBe("port_unavailable");
    expect(refusal.message).toContain(String(port));
    const second = await start(dataFolder);
    expect(Number(new URL(second.url).port)).not.toBe(port);
    await second.stop();
    other.close();
  });

  it("removes what a start left that was killed before its database was whole", async () => {
    const dataFolder = newFolder();
    mkdirSync(join(dataFolder, "cluster.new-4194001-abcd"), { recursive: true });
    const server = await start(dataFolder);
    expect(existsSync(join(dataFolder, "cluster.new-4194001-abcd"))).toBe(false);
    await server.stop();
  });

  it("says what to do when something stands in the folder's place", async () => {
    const dataFolder = newFolder();
    writeFileSync(dataFolder, "no folder");
    const refusal = await refusalOf(start(dataFolder));
    expect(refusal.code).toBe("data_folder_not_usable");
    expect(refusal.message).toContain(dataFolder);
  });

  it("says what to do when the folder cannot be written", async ({ skip }) => {
    skip(isRoot(), "root may write every folder; the case with a file in its place runs instead");
    const dataFolder = newFolder();
    mkdirSync(dataFolder, { mode: 0o555 });
    expect((await refusalOf(start(dataFolder))).code).toBe("data_folder_not_usable");
  });

  it("refuses data of another major version and leaves it alone", async () => {
    const dataFolder = newFolder();
    mkdirSync(clusterOf(dataFolder), { recursive: true });
    writeFileSync(join(clusterOf(dataFolder), "PG_VERSION"), "17\n");
    const refusal = await refusalOf(start(dataFolder));
    expect(refusal.code).toBe("other_major_version");
    expect(refusal.message).toContain("PostgreSQL 17");
    expect(readFileSync(join(clusterOf(dataFolder), "PG_VERSION"), "utf8")).toBe("17\n");
  });

  it("refuses data whose password is gone and leaves it alone", async () => {
    const dataFolder = newFolder();
    await (await start(dataFolder)).stop();
    rmSync(join(dataFolder, "settings.json"));
    expect((await refusalOf(start(dataFolder))).code).toBe("settings_missing");
    expect(existsSync(join(clusterOf(dataFolder), "PG_VERSION"))).toBe(true);
  });

  it("says with the server's own words why it did not start", async () => {
    const dataFolder = newFolder();
    await (await start(dataFolder)).stop();
    writeFileSync(join(clusterOf(dataFolder), "postgresql.conf"), "shared_buffers = 'many'\n");
    const refusal = await refusalOf(start(dataFolder));
    expect(refusal.code).toBe("server_failed");
    expect(refusal.message).toContain("configuration file");
    expect(refusal.message).toContain("server.log");
  });

  it("works for root below a folder that only root may enter, and starts afresh when that was deleted", async ({
    skip,
  }) => {
    skip(!isRoot(), "only root hands the server to another user");
    const dataFolder = newFolder();
    chmodSync(join(dataFolder, ".."), 0o700);
    const first = await start(dataFolder);
    await query(first.url, "create table kept as select 42 as answer");
    await first.stop();
    const [folder] = await query((await start(dataFolder)).url, "show data_directory");
    const cluster = String(folder?.["data_directory"]);
    expect(cluster.startsWith(dataFolder)).toBe(false);
    expect(findServer(cluster)).not.toBeNull();
    rmSync(dataFolder, { recursive: true });
    const fresh = await start(dataFolder);
    expect(existsSync(cluster)).toBe(false);
    expect(await query(fresh.url, "select to_regclass('kept') as kept")).toEqual([{ kept: null }]);
    await fresh.remove();
  });

  it("runs its binaries for root in a checkout that only root may enter", async ({ skip }) => {
    skip(!isRoot(), "only root hands the server to another user");
    const dataFolder = newFolder();
    const closed = join(dataFolder, "..", "closed");
    mkdirSync(closed, { mode: 0o700 });
    const { copyBinaries, packagedBinaries } = await import("./find-binaries.ts");
    const packaged = packagedBinaries();
    cpSync(packaged.folder, join(closed, "native"), { recursive: true, verbatimSymlinks: true });
    const user = { uid: 65534, gid: 65534 };
    // A version of its own: the copy of the real one may be in use.
    const version = `0.0.0-test-${process.pid}`;
    const inClosed = { ...packaged, folder: join(closed, "native"), version };
    const copied = copyBinaries(inClosed, user);
    made.push(copied);
    expect(copied.startsWith(closed)).toBe(false);
    const { ino } = statSync(join(copied, "bin", "postgres"));
    expect(copyBinaries(inClosed, user)).toBe(copied);
    expect(statSync(join(copied, "bin", "postgres")).ino).toBe(ino);
    // Found to be damaged, it is made anew.
    writeFileSync(join(copied, "bin", "postgres"), "damaged");
    copyBinaries(inClosed, user);
    expect(statSync(join(copied, "bin", "postgres")).size).toBeGreaterThan(1_000_000);
  });
});
