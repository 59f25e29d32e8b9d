import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { newUuid, openDatabase } from "@lamplight/database";
import { startEmbeddedPostgres } from "@lamplight/database/embedded";
import { byCommand, createOperatorToken } from "@lamplight/operations";
import { expect, it, vi } from "vitest";
import { runDemo } from "../demo/run-demo.ts";
import { openDemoUsage } from "../demo/usage-file.ts";
import { chooseFreePort } from "../services/choose-free-port.ts";
import { prepareDatabase } from "../services/prepare-database.ts";
import { startProcess, type ProcessToStart } from "../services/start-process.ts";
import { createSteps } from "../terminal/steps.ts";

const statusOf = async (url: string): Promise<number> => (await fetch(url)).status;

const patience = { timeout: 30_000, interval: 100 };

/** As a crash would: the server cannot say anything to its clients. */
async function killServer(url: string): Promise<void> {
  await using opened = openDatabase({ url, poolSize: 1 });
  const client = await opened.queueClient.reserve();
  await client`set role none`;
  const [setting] = await client`show data_directory`;
  const pidFile = join(String(setting?.["data_directory"]), "postmaster.pid");
  const [pid] = (await readFile(pidFile, "utf8")).split("\n");
  client.release();
  process.kill(Number(pid), "SIGKILL");
}

async function tokenFor(url: string): Promise<string> {
  await using opened = openDatabase({ url, poolSize: 1 });
  const input = { name: "test", role: "admin" } as const;
  return (await createOperatorToken(byCommand(opened.database), input)).token;
}

it("API and worker outlive PostgreSQL and work again when it is back", async () => {
  await using stack = new AsyncDisposableStack();
  const folder = await mkdtemp(join(tmpdir(), "lamplight-lost-"));
  stack.defer(() => rm(folder, { recursive: true, force: true }));
  // A server of its own, as others work with that of the tests.
  const options = { dataFolder: join(folder, "postgres"), durable: false };
  const first = await startEmbeddedPostgres(options);
  stack.defer(() => first.remove());
  await prepareDatabase(first.url);
  const [port, metricsPort] = [await chooseFreePort(), await chooseFreePort()];
  const baseUrl = `http://127.0.0.1:${port}`;
  const start = async (name: ProcessToStart["name"], own: Readonly<Record<string, string>>) => {
    const running = await startProcess({
      name,
      logFile: join(folder, `${name}.log`),
      environment: {
        DATABASE_URL: first.url,
        LAMPLIGHT_SECRET: "a secret of tests, which is long enough",
        HOST: "127.0.0.1",
        PORT: String(port),
        PUBLIC_BASE_URL: baseUrl,
        ...own,
      },
    });
    stack.defer(() => running.stop());
    return running;
  };
  const api = await start("api", {});
  await start("worker", { METRICS_PORT: String(metricsPort) });
  const depth = /^lamplight_queue_waiting_jobs\{.* \d+$/m;
  const metrics = async () => (await fetch(`http://127.0.0.1:${metricsPort}/metrics`)).text();
  expect(await statusOf(`${baseUrl}/readyz`)).toBe(200);
  expect(await metrics()).toMatch(depth);

  const token = await tokenFor(first.url);
  await killServer(first.url);
  await vi.waitFor(async () => expect(await statusOf(`${baseUrl}/readyz`)).toBe(503), patience);
  expect(await statusOf(`${baseUrl}/healthz`)).toBe(200);
  const refused = await fetch(`${baseUrl}/v1/operator/billing-runs/${newUuid()}`, {
    headers: { authorization: `Bearer ${token}` },
  });
  expect(refused.status).toBe(503);
  expect(await refused.json()).toMatchObject({ code: "unavailable" });
  expect(await metrics()).not.toMatch(depth);
  expect(await metrics()).toContain("process_cpu_seconds_total");

  const second = await startEmbeddedPostgres(options);
  expect(second.url).toBe(first.url);
  await vi.waitFor(async () => expect(await statusOf(`${baseUrl}/readyz`)).toBe(200), patience);
  const { invoices } = await runDemo({
    services: { baseUrl, databaseUrl: first.url, logFolder: folder, failed: api.ended },
    usage: await openDemoUsage(undefined),
    steps: createSteps({ isSilent: true }),
    outFolder: folder,
  });
  expect(invoices.length).toBe(12);
  expect(await metrics()).toMatch(depth);
}, 120_000);
