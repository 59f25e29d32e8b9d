import { listPlannedChunks } from "@lamplight/database";
import { assert } from "@lamplight/domain";
import { runBillingChunk, startBillingRun } from "@lamplight/operations";
import postgres from "postgres";
import { billBare, type FloorLine, type InvoiceShape } from "../floors/bare-billing.ts";
import { accountCount, type Fixtures } from "../fixture/fixtures.ts";
import { openBenchContext } from "../fixture/open-bench-context.ts";
import { compare } from "../measure/compare.ts";
import type { BenchOptions, Result } from "../measure/model.ts";
import { perSecond } from "../measure/per-second.ts";

interface ShapeRow {
  readonly uuid: string;
  readonly average_cents_per_kwh: string | null;
  readonly messages: string[];
  readonly meter_reads: object[];
  readonly engine_version: string;
  readonly input_hash: string;
  readonly content_hash: string;
  readonly rating_input: object;
}

/** What the product wrote for its invoices. */
async function readShapes(url: string): Promise<InvoiceShape[]> {
  const sql = postgres(url, { max: 1 });
  try {
    const invoices = await sql<ShapeRow[]>`select * from invoices order by number`;
    const lines = await sql<(FloorLine & { invoice_uuid: string })[]>`
      select "group", stage, code, label, quantity, quantity_unit, rate, rate_unit,
        amount_cents::integer as amount_cents, trace, invoice_uuid
      from invoice_lines order by invoice_uuid, position`;
    const postings = await sql<{ uuid: string; account: string; cents: number }[]>`
      select header.invoice_uuid as uuid, ledger_account as account, amount_cents::integer as cents
      from ledger_postings posting
      join ledger_transactions header on header.uuid = posting.transaction_uuid
      order by header.invoice_uuid, posting.position`;
    const linesOf = Map.groupBy(lines, ({ invoice_uuid: uuid }) => uuid);
    const postingsOf = Map.groupBy(postings, ({ uuid }) => uuid);
    return invoices.map((invoice) => ({
      averageCentsPerKwh: invoice.average_cents_per_kwh,
      messages: invoice.messages,
      meterReads: invoice.meter_reads,
      engineVersion: invoice.engine_version,
      inputHash: invoice.input_hash,
      contentHash: invoice.content_hash,
      ratingInput: invoice.rating_input,
      lines: (linesOf.get(invoice.uuid) ?? []).map(({ invoice_uuid: _uuid, ...line }) => line),
      postings: (postingsOf.get(invoice.uuid) ?? []).map(({ account, cents }) => ({
        ledgerAccount: account,
        amountCents: cents,
      })),
    }));
  } finally {
    await sql.end();
  }
}

/** Ready periods to issued invoices: planned, numbered, audited, told of, their documents' jobs sent. */
export async function benchBillingRun(
  fixtures: Fixtures,
  options: BenchOptions,
): Promise<readonly Result[]> {
  const server = await fixtures.server();
  const ready = await fixtures.ready();
  const shapes = await readShapes((await fixtures.billed()).url);
  const expected = {
    invoices: accountCount,
    lines: shapes.reduce((sum, shape) => sum + shape.lines.length, 0),
  };

  const inClone = async (work: (url: string) => Promise<number>): Promise<number> => {
    const name = "bench_run";
    const url = await server.clone(ready.databaseName, name);
    try {
      const speed = await work(url);
      const sql = postgres(url, { max: 1 });
      const [saved] = await sql<{ invoices: number; lines: number }[]>`
        select (select count(*) from invoices)::integer as invoices,
          (select count(*) from invoice_lines)::integer as lines`;
      await sql.end();
      assert(
        saved?.invoices === expected.invoices && saved.lines === expected.lines,
        `wrote ${JSON.stringify(saved)} instead of ${JSON.stringify(expected)}`,
      );
      return speed;
    } finally {
      await server.drop(name);
    }
  };
  const product = (): Promise<number> =>
    inClone(async (url) => {
      const { context, close } = await openBenchContext(url);
      try {
        return await perSecond(accountCount, async () => {
          await startBillingRun(context, ready.scope);
          for (const chunk of await listPlannedChunks(ready.scope, context.database)) {
            await runBillingChunk(context, ready.scope, chunk);
          }
        });
      } finally {
        await close();
      }
    });
  const floor = (): Promise<number> =>
    inClone(async (url) => {
      const sql = postgres(url, { max: 1, connection: { role: "lamplight_app", TimeZone: "UTC" } });
      try {
        await sql`select 1`;
        return await perSecond(accountCount, () => billBare(sql, ready.scope, shapes));
      } finally {
        await sql.end({ timeout: 5 });
      }
    });
  const name = "billing-run";
  return [await compare(options, { name, unit: "invoices/s", goalShare: 0.5, product, floor })];
}
