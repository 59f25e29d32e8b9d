import type { AddressInfo } from "node:net";
import { Writable } from "node:stream";
import { createClient, type PartnerApi } from "@lamplight/client";
import { openDatabase, type QueueName, type JobHandler } from "@lamplight/database";
import {
  createTestDatabase,
  type TestDatabase,
  type TestPostgres,
} from "@lamplight/database/testing";
import { createDocuments } from "@lamplight/documents";
import {
  createFiles,
  createSandboxMarket,
  listObservedSalesTaxes,
  createServiceAreas,
  listObservedTariffs,
} from "@lamplight/market";
import { createOperatorClient, type OperatorApi } from "@lamplight/operator-client";
import {
  createLogger,
  createOperatorToken,
  createRegistry,
  keepObservedFacts,
  openContext,
  readUsageProfile,
  renderInvoice,
  runAdvance,
  runBillingChunk,
  runImport,
  type Context,
  type OpenContext,
} from "@lamplight/operations";
import { createServer } from "../create-server.ts";

export const testSecret = "a secret of the tests that is long enough";
/** Not where the server listens: links are made of it, and `open` follows them. */
export const testPublicBaseUrl = "https://api.lantern.example";

export interface TestApi extends AsyncDisposable {
  readonly baseUrl: string;
  readonly operatorToken: string;
  readonly operator: OperatorApi["operator"];
  /** As the server works; for operations that no face serves. */
  readonly context: Context;
  /** As the superuser, to look behind. */
  readonly sql: TestDatabase["sql"];
  /** Everything that the server and the worker have logged so far, one JSON object a line. */
  logs(): string;
  /** What Prometheus would be told now. */
  metrics(): Promise<string>;
  /** What somebody else of staff may call, by their token. */
  staff(token: string): OperatorApi["operator"];
  /** A client as partners have it. */
  client(token: string): PartnerApi;
  /** Follows a link that the API gave. */
  open(url: string): Promise<Response>;
}

/** What apps/worker does with each queue, which apps may not import from each other. */
const jobs = (context: Context): { readonly [TName in QueueName]: JobHandler<TName> } => ({
  "clock.advance": (job, signal) => runAdvance(context, job, job.advanceUuid, signal),
  "imports.run": (job) => runImport(context, job, job.importUuid),
  "usage_profiles.read": (job) => readUsageProfile(context, job, job.usageProfileUuid),
  "billing.chunk": (job) => runBillingChunk(context, job, job.chunkUuid),
  "documents.render_invoice": async (job) => {
    await renderInvoice(context, job, job.invoiceUuid);
  },
});

async function work({ context }: OpenContext): Promise<void> {
  const handlers = jobs(context);
  const take = <TName extends QueueName>(name: TName) =>
    context.queue.work(name, { concurrency: 2 }, handlers[name]);
  await take("clock.advance");
  await take("imports.run");
  await take("usage_profiles.read");
  await take("billing.chunk");
  await take("documents.render_invoice");
}

async function insertFacts(url: string): Promise<void> {
  await using owned = openDatabase({ url, poolSize: 1, role: "lamplight_owner" });
  await keepObservedFacts(owned.database, {
    tariffs: listObservedTariffs(),
    salesTaxes: listObservedSalesTaxes(),
  });
}

/** The API on a port of its own with a database of its own, and a worker beside it. */
export async function startTestApi({
  rateLimitPerMinute = 1_000_000,
  postgres,
  keptLogLines = Infinity,
}: {
  readonly rateLimitPerMinute?: number;
  /** Only outside of vitest, which has one. */
  readonly postgres?: TestPostgres;
  /** How many of the latest lines are kept at least: whoever calls a million times cannot have all. */
  readonly keptLogLines?: number;
} = {}): Promise<TestApi> {
  const closers: (() => Promise<unknown>)[] = [];
  const close = async (): Promise<void> => {
    for (const closeOne of closers.splice(0).toReversed()) await closeOne();
  };
  try {
    const lines: string[] = [];
    const stream = new Writable({
      write: (chunk: Buffer, _encoding, done) => {
        lines.push(chunk.toString("utf8"));
        if (lines.length > 2 * keptLogLines) lines.splice(0, lines.length - keptLogLines);
        done();
      },
    });
    const logger = createLogger({ name: "test", level: "info", stream });
    const { url, sql, close: drop } = await createTestDatabase(postgres);
    closers.push(drop);
    await insertFacts(url);
    const open = async (isWorker: boolean): Promise<OpenContext> => {
      const opened = await openContext({
        databaseUrl: url,
        secret: testSecret,
        publicBaseUrl: testPublicBaseUrl,
        poolSize: 4,
        applicationName: "lamplight test",
        isWorker,
        onQueueError: (error) => logger.error({ err: error }, "queue"),
        ports: {
          documents: createDocuments(),
          files: createFiles(),
          sandboxMarket: createSandboxMarket(),
          serviceAreas: createServiceAreas(),
        },
      });
      closers.push(opened.close);
      return opened;
    };
    const { context } = await open(false);
    await work(await open(true));
    const registry = createRegistry();
    const server = createServer({ context, logger, registry, rateLimitPerMinute });
    closers.push(() => server.close());
    await server.listen({ host: "127.0.0.1", port: 0 });
    const { port } = server.server.address() as AddressInfo;
    const baseUrl = `http://127.0.0.1:${port}`;
    const { token: operatorToken } = await createOperatorToken(context, {
      name: "test",
      role: "admin",
    });
    return {
      baseUrl,
      operatorToken,
      operator: createOperatorClient({ baseUrl, token: operatorToken }).operator,
      context,
      sql,
      logs: () => lines.join(""),
      metrics: () => registry.metrics(),
      staff: (token) => createOperatorClient({ baseUrl, token }).operator,
      client: (token) => createClient({ baseUrl, token }),
      open: (link) => fetch(link.replace(testPublicBaseUrl, baseUrl)),
      [Symbol.asyncDispose]: close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}
