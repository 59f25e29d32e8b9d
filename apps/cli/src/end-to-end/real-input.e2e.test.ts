import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import type { InvoiceDetail } from "@lamplight/client";
import type { TduInvoiceMessage } from "@lamplight/contracts/model";
import { extractText, getDocumentProxy } from "unpdf";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runDemo } from "../demo/run-demo.ts";
import { openDemoUsage } from "../demo/usage-file.ts";
import { createSteps } from "../terminal/steps.ts";
import { startTestServices, type TestServices } from "./test-services.ts";

const file = join(import.meta.dirname, "../../../../../shared/data/smart-meter-texas-2022.csv.gz");
const isThere = existsSync(file);
if (!isThere) {
  process.stderr.write(`Skipped: the real Smart Meter Texas export is not at ${file}.\n`);
}

/** Wh by day, read with nothing of ours. */
async function readWhByDay(): Promise<Map<string, number>> {
  const byDay = new Map<string, number>();
  const [, ...rows] = gunzipSync(await readFile(file))
    .toString("utf8")
    .trim()
    .split(/\r?\n/);
  for (const row of rows) {
    const [, date = "", , , , kwh = ""] = row.split(",");
    const [month, day, year] = date.split("/");
    const key = `${year}-${month}-${day}`;
    const wh = kwh === "" ? 0 : Math.round(Number(kwh) * 1000);
    byDay.set(key, (byDay.get(key) ?? 0) + wh);
  }
  return byDay;
}

const sum = (values: readonly number[]): number =>
  values.reduce((total, value) => total + value, 0);

const dollars = (cents: number): string => `$${(cents / 100).toFixed(2)}`;

describe.skipIf(!isThere)("a real Smart Meter Texas export, from the file to the bill", () => {
  let test: TestServices;
  let invoices: readonly InvoiceDetail[];

  beforeAll(async () => {
    test = await startTestServices();
    const result = await runDemo({
      services: test.services,
      usage: await openDemoUsage(file),
      steps: createSteps({ isSilent: true }),
      outFolder: test.folder,
    });
    invoices = result.invoices;
  }, 120_000);

  afterAll(() => test[Symbol.asyncDispose]());

  it("imports every interval, both days of the clock change complete", async () => {
    const [total] = await test.sql`
      select sum(consumption_wh)::integer as wh, count(*)::integer as days from usage_days`;
    expect(total).toEqual({ wh: 6_825_137, days: 320 });
    const changes = await test.sql`
      select day::text, length(consumption) / 4 as slots, missing_count from usage_days
      where day in ('2022-03-13', '2022-11-06') order by day`;
    expect([...changes]).toEqual([
      { day: "2022-03-13", slots: 92, missing_count: 0 },
      { day: "2022-11-06", slots: 100, missing_count: 0 },
    ]);
  });

  it("bills every complete cycle, each ending where the next begins", () => {
    expect(invoices.map(({ billingPeriodStart }) => billingPeriodStart)).toEqual([
      "2022-03-01",
      ...invoices.slice(0, -1).map(({ billingPeriodEnd }) => billingPeriodEnd),
    ]);
    expect(invoices).toHaveLength(10);
    // The file ends with 14 January 2023, before the read of that month.
    expect(invoices.at(-1)?.billingPeriodEnd).toBe("2022-12-19");
  });

  it("bills the file's energy of those days, none twice and none left out", async () => {
    const byDay = await readWhByDay();
    for (const invoice of invoices) {
      const days = [...byDay].filter(
        ([day]) => day >= invoice.billingPeriodStart && day < invoice.billingPeriodEnd,
      );
      expect(Number(invoice.totalKwh)).toBe(sum(days.map(([, wh]) => wh)) / 1000);
    }
    const [covered] = await test.sql`
      select count(*)::integer as days, count(distinct day)::integer as distinct_days,
        min(day)::date::text as first, max(day)::date::text as last
      from coverage, generate_series(lower(days), upper(days) - 1, interval '1 day') as day`;
    expect(covered).toEqual({
      days: 293,
      distinct_days: 293,
      first: "2022-03-01",
      last: "2022-12-18",
    });
  });

  it("passes the utility's charges on to the cent", async () => {
    const messages = await test.sql<{ body: TduInvoiceMessage }[]>`
      select body from market_messages where kind = 'tdu_invoice'`;
    expect(messages).toHaveLength(invoices.length);
    for (const invoice of invoices) {
      const tduInvoice = messages.find(({ body }) => body.from === invoice.billingPeriodStart);
      const charged = tduInvoice?.body.lines.map(({ amountCents }) => amountCents);
      const delivery = invoice.lines.filter(({ group }) => group === "delivery");
      expect(delivery.map(({ amountCents }) => amountCents)).toEqual(charged);
    }
  });

  // By hand: energy at 11.9 cents, base charge $4.95 a cycle, Oncor's $3.42 a cycle and 3.8907 cents per kWh,
  // 4.4076 from September 2022. The assessment is 1/6 of 1 % of what stands before it; the reimbursement is
  // 1.997 % of that and the assessment, both unrounded. Each line is rounded once, half up.
  it.each([
    {
      // 201.420 kWh: 23.96898; 7.83664794. Sum 4.95 + 23.96898 + 3.42 + 7.84 = 40.17898; / 600 = 0.06696…;
      // 40.24594… x 0.01997 = 0.80371…
      start: "2022-03-01",
      lines: { energy_charge: 2397, delivery_per_kwh: 784, assessment: 7, reimbursement: 80 },
      totalCents: 4105,
    },
    {
      // 828.888 kWh: 98.637672; 32.249545416. Sum 4.95 + 98.637672 + 3.42 + 32.25 = 139.257672; / 600 =
      // 0.23209…; 139.48976… x 0.01997 = 2.78561…
      start: "2022-05-19",
      lines: { energy_charge: 9864, delivery_per_kwh: 3225, assessment: 23, reimbursement: 279 },
      totalCents: 14_228,
    },
    {
      // 825.041 kWh: 98.179879; 36.364507116 at the rate of September. Sum 4.95 + 98.179879 + 3.42 + 36.36 =
      // 142.909879; / 600 = 0.23818…; 143.14806… x 0.01997 = 2.85866…
      start: "2022-08-17",
      lines: { energy_charge: 9818, delivery_per_kwh: 3636, assessment: 24, reimbursement: 286 },
      totalCents: 14_601,
    },
  ])("bills the cycle of $start as worked out by hand", ({ start, lines, totalCents }) => {
    const invoice = invoices.find(({ billingPeriodStart }) => billingPeriodStart === start);
    expect(invoice?.totalCents).toBe(totalCents);
    const amounts = invoice?.lines.map(({ code, amountCents }) => [code, amountCents]);
    expect(Object.fromEntries(amounts ?? [])).toEqual({
      base_charge: 495,
      energy_charge: lines.energy_charge,
      delivery_monthly: 342,
      delivery_per_kwh: lines.delivery_per_kwh,
      puc_assessment: lines.assessment,
      gross_receipts_reimbursement: lines.reimbursement,
    });
  });

  it("says the same cents in lines, totals, balance, ledger and document", async () => {
    let owedCents = 0;
    for (const invoice of invoices) {
      const { number, lines, totalCents, balanceForwardCents, amountDueCents } = invoice;
      expect(sum(lines.map(({ amountCents }) => amountCents))).toBe(totalCents);
      expect(balanceForwardCents).toBe(owedCents);
      owedCents += totalCents;
      expect(amountDueCents).toBe(owedCents);
      const postings = await test.sql`
        select ledger_account, sum(amount_cents)::integer as cents from ledger_postings posting
        join ledger_transactions header on header.uuid = posting.transaction_uuid
        join invoices on invoices.uuid = header.invoice_uuid
        where invoices.number = ${number} group by ledger_account`;
      expect(sum(postings.map((posting) => Number(posting["cents"])))).toBe(0);
      const receivable = postings.find((posting) => posting["ledger_account"] === "receivable");
      expect(receivable?.["cents"]).toBe(totalCents);
      const pdf = await getDocumentProxy(
        new Uint8Array(await readFile(join(test.folder, `${number}.pdf`))),
      );
      expect(pdf.numPages).toBe(2);
      const { text } = await extractText(pdf, { mergePages: true });
      expect(text).toContain(number);
      const printed = text.replaceAll(",", "");
      for (const { amountCents } of lines) expect(printed).toContain(dollars(amountCents));
      expect(printed).toContain(dollars(totalCents));
      expect(printed).toContain(dollars(amountDueCents));
    }
  }, 60_000);

  it("writes the REST form beside the document", async () => {
    const [first] = invoices;
    const rest = JSON.parse(await readFile(join(test.folder, `${first?.number}.json`), "utf8"));
    expect(rest).toMatchObject({
      number: first?.number,
      total_kwh: "201.42",
      billing_period_start: "2022-03-01",
      billing_period_end: "2022-03-18",
      total_cents: 4105,
      avg_cents_per_kwh: "19.9",
      meter_reads: [{ usage_kwh: "201.42", is_derived: true }],
    });
  });

  it("keeps each document as it was first rendered", async () => {
    const [documents] = await test.sql`
      select count(*)::integer as kept, count(distinct sha256)::integer as different
      from documents where kind = 'invoice'`;
    expect(documents).toEqual({ kept: invoices.length, different: invoices.length });
  });
});
