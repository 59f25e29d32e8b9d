import { createDocuments } from "@lamplight/documents";
import { assert } from "@lamplight/domain";
import { renderInvoice, type DocumentsPort } from "@lamplight/operations";
import postgres from "postgres";
import type { Fixtures } from "../fixture/fixtures.ts";
import { openBenchContext } from "../fixture/open-bench-context.ts";
import { median } from "../measure/median.ts";
import type { BenchOptions, Result } from "../measure/model.ts";

type InvoiceData = Parameters<DocumentsPort["renderInvoice"]>[0];

const goalMs = 40;
const invoicesPerRound = 10;

/** What the renderer is given for some invoices of a billing run. */
async function collect(fixtures: Fixtures, count: number): Promise<InvoiceData[]> {
  const { url, scope } = await fixtures.billed();
  const sql = postgres(url, { max: 1 });
  const invoices = await sql<{ uuid: string; account_uuid: string }[]>`
    select uuid, account_uuid from invoices order by number desc limit ${count}`;
  await sql.end();
  const { context, close } = await openBenchContext(url);
  const collected: InvoiceData[] = [];
  const documents: DocumentsPort = {
    ...context.documents,
    renderInvoice: (data) => {
      collected.push(data);
      return Buffer.from(`%PDF of ${data.number}`);
    },
  };
  try {
    for (const { uuid, account_uuid: accountUuid } of invoices) {
      await renderInvoice({ ...context, documents }, { ...scope, accountUuid }, uuid);
    }
  } finally {
    await close();
  }
  return collected;
}

/** One invoice after the other, each another one: the typesetter remembers what it has set. */
export async function benchPdf(
  fixtures: Fixtures,
  { rounds, say }: BenchOptions,
): Promise<readonly Result[]> {
  const data = await collect(fixtures, (rounds + 1) * invoicesPerRound);
  const { renderInvoice: render } = createDocuments();
  const measured: number[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    say(`pdf: ${round === 0 ? "warm-up" : `round ${round} of ${rounds}`}`);
    const times = data.splice(0, invoicesPerRound).map((one) => {
      const start = performance.now();
      assert(render(one).length > 10_000, "the document is empty");
      return performance.now() - start;
    });
    if (round > 0) measured.push(median(times));
  }
  const product = median(measured);
  return [
    {
      name: "pdf",
      unit: "ms each",
      product,
      floor: null,
      ratio: null,
      goal: `<= ${goalMs} ms`,
      isMet: product <= goalMs,
      rounds: measured.map((one) => ({ product: one, floor: null })),
    },
  ];
}
