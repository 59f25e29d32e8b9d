import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createTestDatabase, type TestDatabase } from "@lamplight/database/testing";
import { chooseFreePort } from "../services/choose-free-port.ts";
import { prepareDatabase } from "../services/prepare-database.ts";
import {
  startProcess,
  type ProcessToStart,
  type RunningProcess,
} from "../services/start-process.ts";
import type { Services } from "../services/start-services.ts";

export interface TestServices extends AsyncDisposable {
  readonly services: Services;
  readonly sql: TestDatabase["sql"];
  readonly folder: string;
  readonly api: RunningProcess;
  readonly worker: RunningProcess;
  /** Another API on the same port, after the first has ended. */
  startApi(): Promise<RunningProcess>;
  startWorker(): Promise<RunningProcess>;
}

/** API and worker as processes of their own, on a database of their own. */
export async function startTestServices(
  settings: { readonly [TName in ProcessToStart["name"]]?: Readonly<Record<string, string>> } = {},
): Promise<TestServices> {
  const stack = new AsyncDisposableStack();
  const folder = await mkdtemp(join(tmpdir(), "lamplight-e2e-"));
  stack.defer(() => rm(folder, { recursive: true, force: true }));
  const test = await createTestDatabase();
  stack.use(test);
  await prepareDatabase(test.url);
  const port = await chooseFreePort();
  const baseUrl = `http://127.0.0.1:${port}`;
  const start = async (name: ProcessToStart["name"]) => {
    const running = await startProcess({
      name,
      logFile: join(folder, `${name}.log`),
      environment: {
        DATABASE_URL: test.url,
        LAMPLIGHT_SECRET: "a secret of tests, which is long enough",
        HOST: "127.0.0.1",
        PORT: String(port),
        PUBLIC_BASE_URL: baseUrl,
        ...settings[name],
      },
    });
    stack.defer(() => running.stop());
    return running;
  };
  const api = await start("api");
  const worker = await start("worker");
  return {
    services: { baseUrl, databaseUrl: test.url, logFolder: folder, failed: api.ended },
    sql: test.sql,
    folder,
    api,
    worker,
    startApi: () => start("api"),
    startWorker: () => start("worker"),
    [Symbol.asyncDispose]: () => stack.disposeAsync(),
  };
}
