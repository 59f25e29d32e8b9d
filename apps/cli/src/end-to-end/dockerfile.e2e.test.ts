import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createTestDatabase } from "@lamplight/database/testing";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { chooseFreePort } from "../services/choose-free-port.ts";
import { buildImage, type BuiltImage } from "./build-image.ts";
import { readComposeFile, type ComposeService } from "./compose-file.ts";

let folder: string;
let image: BuiltImage;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "lamplight-image-"));
  // A machine that has none of the packages yet fetches them.
  image = await buildImage(folder);
}, 300_000);

afterAll(() => rm(folder, { recursive: true, force: true }));

interface Container extends AsyncDisposable {
  readonly child: ChildProcess;
  readonly ended: Promise<number | null>;
  output(): string;
}

/** Starts a command in the image, with nothing of this process's environment. */
function start(
  [program, ...rest]: readonly string[],
  environment: Readonly<Record<string, string>>,
): Container {
  expect(program).toBe("node");
  const child = spawn(process.execPath, rest, {
    cwd: image.workFolder,
    env: { ...image.environment, ...environment },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text: string) => (output += text));
  }
  const ended = once(child, "close").then(() => child.exitCode);
  return {
    child,
    ended,
    output: () => output,
    [Symbol.asyncDispose]: async () => {
      child.kill("SIGTERM");
      await ended;
    },
  };
}

async function isHealthy({ healthcheck }: ComposeService, from: string, to: string) {
  const [kind, ...command] = healthcheck?.test ?? [];
  expect(kind).toBe("CMD");
  const asked = command.map((part) => part.replace(`127.0.0.1:${from}`, `127.0.0.1:${to}`));
  await using check = start(asked, {});
  expect(await check.ended, check.output()).toBe(0);
}

it("holds what runs and nothing else", async () => {
  expect(image.user).not.toBe("root");
  expect(existsSync(join(image.workFolder, "node_modules/.pnpm"))).toBe(true);
  for (const part of ["apps/api", "apps/cli", "apps/worker", "packages/database"]) {
    const files = await readdir(join(image.workFolder, part, "src"), { recursive: true });
    expect(files.filter((file) => /\.test\.ts$|(^|\/)testing\//.test(file))).toEqual([]);
    expect(files).toContainEqual(expect.stringMatching(/^(main|index)\.ts$/));
  }
  const packages = await readdir(join(image.workFolder, "node_modules/.pnpm"));
  expect(packages.filter((name) => /^(vitest|turbo|oxlint|node)@/.test(name))).toEqual([]);
});

it("migrates, answers and works with the commands of compose.yaml", async () => {
  await using test = await createTestDatabase();
  const name = `lamplight_image_${process.pid}`;
  await test.sql.unsafe(`create database ${name}`);
  const url = new URL(test.url);
  url.pathname = `/${name}`;
  try {
    const services = readComposeFile({
      LAMPLIGHT_SECRET: "a secret of tests, which is long enough",
      POSTGRES_PASSWORD: "password",
    });
    const { migrate, api, worker } = services;
    if (migrate === undefined || api === undefined || worker === undefined) {
      throw new Error("A service of compose.yaml is missing.");
    }
    expect(api.command).toEqual(image.command);
    const ports = {
      api: String(await chooseFreePort()),
      apiMetrics: String(await chooseFreePort()),
      workerMetrics: String(await chooseFreePort()),
    };
    const settings = { DATABASE_URL: url.href, HOST: "127.0.0.1", METRICS_HOST: "127.0.0.1" };
    const environmentOf = (
      service: ComposeService,
      own: Readonly<Record<string, string>> = {},
    ) => ({
      ...service.environment,
      ...settings,
      ...own,
    });
    const runApi = () =>
      start(image.command, environmentOf(api, { PORT: ports.api, METRICS_PORT: ports.apiMetrics }));
    await using tooEarly = runApi();
    expect(await tooEarly.ended).toBe(1);
    expect(tooEarly.output()).toContain("run `lamplight migrate` first");
    await using migration = start(migrate.command ?? [], environmentOf(migrate));
    expect(await migration.ended, migration.output()).toBe(0);

    await using running = new AsyncDisposableStack();
    running.use(runApi());
    const own = { METRICS_PORT: ports.workerMetrics };
    running.use(start(worker.command ?? [], environmentOf(worker, own)));
    const ready = `http://127.0.0.1:${ports.api}/readyz`;
    const working = `http://127.0.0.1:${ports.workerMetrics}/metrics`;
    for (const address of [ready, working]) {
      const isOk = async () => expect((await fetch(address)).status).toBe(200);
      await vi.waitFor(isOk, { timeout: 20_000, interval: 100 });
    }
    await isHealthy(api, "4000", ports.api);
    await isHealthy(worker, "9464", ports.workerMetrics);
  } finally {
    await test.sql.unsafe(`drop database ${name} with (force)`);
  }
});
