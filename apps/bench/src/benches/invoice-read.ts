import { fileURLToPath } from "node:url";
import { assert } from "@lamplight/domain";
import { createAccountToken } from "@lamplight/operations";
import autocannon from "autocannon";
import postgres from "postgres";
import type { Fixtures } from "../fixture/fixtures.ts";
import { benchSecret, openBenchContext } from "../fixture/open-bench-context.ts";
import { compare } from "../measure/compare.ts";
import type { BenchOptions, Result } from "../measure/model.ts";
import { startServer, type RunningServer } from "../servers/start-server.ts";

const connections = 10;
const seconds = 3;

async function load(url: string, token: string): Promise<number> {
  const headers = { authorization: `Bearer ${token}` };
  const response = await fetch(url, { headers });
  const body = await response.text();
  // Of about the same length, whoever answers: what is measured is the same answer.
  const isWhole = body.length > 1500 && body.length < 2600 && body.includes("gross_receipts");
  assert(response.status === 200 && isWhole, `${url}: ${body}`);
  const { requests, non2xx, errors } = await autocannon({
    url,
    connections,
    duration: seconds,
    headers,
  });
  assert(non2xx === 0 && errors === 0, `${url}: ${non2xx} refusals, ${errors} errors`);
  return requests.average;
}

/** An invoice with its lines over REST and over tRPC, by ten connections at once. */
export async function benchInvoiceRead(
  fixtures: Fixtures,
  options: BenchOptions,
): Promise<readonly Result[]> {
  const { url, scope, accountUuids } = await fixtures.billed();
  const accountUuid = accountUuids[0] ?? "";
  const sql = postgres(url, { max: 1 });
  const [invoice] = await sql<{ number: string }[]>`
    select number::text from invoices where account_uuid = ${accountUuid}`;
  await sql.end();
  assert(invoice !== undefined, "the account was not billed");
  const { number } = invoice;
  const { context, close } = await openBenchContext(url);
  const { token } = await createAccountToken(context, scope, { uuid: accountUuid });
  await close();

  await using stack = new AsyncDisposableStack();
  const start = async (
    main: string,
    environmentOf: (port: number) => Record<string, string>,
  ): Promise<RunningServer> => stack.use(await startServer(main, environmentOf));
  const api = await start(fileURLToPath(import.meta.resolve("@lamplight/api/main")), (port) => ({
    DATABASE_URL: url,
    LAMPLIGHT_SECRET: benchSecret,
    HOST: "127.0.0.1",
    PORT: String(port),
    PUBLIC_BASE_URL: `http://127.0.0.1:${port}`,
    RATE_LIMIT_PER_MINUTE: "100000000",
  }));
  const floorOf = (name: string): Promise<RunningServer> =>
    start(fileURLToPath(new URL(`../floors/${name}-server.ts`, import.meta.url)), (port) => ({
      FLOOR_DATABASE_URL: url,
      FLOOR_ACCOUNT: accountUuid,
      FLOOR_PORT: String(port),
    }));
  const http = await floorOf("http");
  const trpc = await floorOf("trpc");
  const rest = `/v1/account/billing/invoices/${number}`;
  const input = encodeURIComponent(JSON.stringify({ number }));
  const procedure = `/trpc/account.billing.invoices.get?input=${input}`;
  const common = { unit: "requests/s", goalShare: 0.8 };
  return [
    await compare(options, {
      ...common,
      name: "invoice-read, REST",
      product: () => load(`${api.baseUrl}${rest}`, token),
      floor: () => load(`${http.baseUrl}${rest}`, token),
    }),
    await compare(options, {
      ...common,
      name: "invoice-read, tRPC",
      product: () => load(`${api.baseUrl}${procedure}`, token),
      floor: () => load(`${trpc.baseUrl}${procedure}`, token),
    }),
  ];
}
