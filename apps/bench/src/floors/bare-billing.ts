// A floor. Changing this file needs a decision record in docs/decisions and its new hash in floors.json.

import { randomUUID } from "node:crypto";
import type postgres from "postgres";

export interface FloorLine {
  readonly group: string;
  readonly stage: string;
  readonly code: string;
  readonly label: string;
  readonly quantity: string | null;
  readonly quantity_unit: string | null;
  readonly rate: string | null;
  readonly rate_unit: string | null;
  readonly amount_cents: number;
  readonly trace: object;
}

/** What the product wrote for an invoice, so that the floor writes as many rows of as many bytes. */
export interface InvoiceShape {
  readonly averageCentsPerKwh: string | null;
  readonly messages: readonly string[];
  readonly meterReads: readonly object[];
  readonly engineVersion: string;
  readonly inputHash: string;
  readonly contentHash: string;
  readonly ratingInput: object;
  readonly lines: readonly FloorLine[];
  readonly postings: readonly { readonly ledgerAccount: string; readonly amountCents: number }[];
}

interface Period {
  readonly uuid: string;
  readonly account_uuid: string;
  readonly location_uuid: string;
  readonly premise_id: number;
  readonly plan_uuid: string;
  readonly from_on: string;
  readonly until_on: string;
  readonly rate_micros_per_kwh: number;
}

const batchSize = 200;

/** Time of use of each interval of 40 days: three classes, looked up and not computed. */
const classes = Uint8Array.from({ length: 100 * 40 }, (_, index) => {
  const hour = (index % 96) / 4;
  return hour < 6 ? 0 : hour < 18 ? 1 : 2;
});

/** Integer Wh times integer micro-dollars per kWh, in three buckets: nano-dollars, exact below 2^53. */
function rateIntervals(wh: Int32Array, rates: Int32Array): { energyWh: number; cents: number } {
  const nanos = [0, 0, 0];
  let energyWh = 0;
  for (let index = 0; index < wh.length; index += 1) {
    const value = wh[index] ?? 0;
    const bucket = classes[index] ?? 0;
    energyWh += value;
    nanos[bucket] = (nanos[bucket] ?? 0) + value * (rates[bucket] ?? 0);
  }
  const total = (nanos[0] ?? 0) + (nanos[1] ?? 0) + (nanos[2] ?? 0);
  return { energyWh, cents: Math.round(total / 10_000_000) };
}

function intervalsOf(packed: Buffer): Int32Array {
  const values = new Int32Array(packed.byteLength / 4);
  new Uint8Array(values.buffer).set(packed);
  return values;
}

const texts = (values: readonly (string | number | null)[]): (string | null)[] =>
  values.map((value) => (value === null ? null : String(value)));

async function billBatch(
  sql: postgres.TransactionSql,
  tenant: { readonly worldUuid: string; readonly appUuid: string },
  shapes: readonly InvoiceShape[],
  billed: number,
): Promise<number> {
  const { worldUuid, appUuid } = tenant;
  const at = "2022-04-05T12:00:00.000Z";
  const periods = await sql<Period[]>`
    select period.uuid, period.account_uuid, period.location_uuid, period.premise_id, plan.uuid as plan_uuid,
      period.from_on::text, period.until_on::text,
      ((plan.pricing #>> '{components,0,rateDollarsPerKwh}')::numeric * 1000000)::integer as rate_micros_per_kwh
    from billing_periods period
    join supply_contracts contract on contract.location_uuid = period.location_uuid
    join plans plan on plan.uuid = contract.plan_uuid
    where period.world_uuid = ${worldUuid} and period.app_uuid = ${appUuid} and period.status = 'ready'
    order by period.uuid limit ${batchSize} for update of period skip locked`;
  if (periods.length === 0) return 0;
  const usage = await sql<{ uuid: string; wh: Buffer }[]>`
    select period.uuid, string_agg(usage.consumption, ''::bytea order by usage.day) as wh
    from billing_periods period
    join usage_days usage on usage.world_uuid = ${worldUuid} and usage.premise_id = period.premise_id
      and usage.day >= period.from_on and usage.day < period.until_on
    where period.uuid = any(${periods.map(({ uuid }) => uuid)}::uuid[])
    group by period.uuid`;
  const packed = new Map(usage.map(({ uuid, wh }) => [uuid, wh]));
  const invoices = periods.flatMap((period, index) => {
    const shape = shapes[(billed + index) % shapes.length];
    if (shape === undefined) return [];
    const wh = intervalsOf(packed.get(period.uuid) ?? Buffer.alloc(0));
    const rates = new Int32Array(3).fill(period.rate_micros_per_kwh);
    const { energyWh, cents } = rateIntervals(wh, rates);
    const lines = shape.lines.map((line, position) => {
      const amount = position === 0 ? cents : line.amount_cents;
      return { ...line, amount_cents: amount, trace: JSON.stringify(line.trace) };
    });
    const totalCents = lines.reduce((sum, { amount_cents: amount }) => sum + amount, 0);
    const others = shape.postings.slice(2);
    const rest = others.reduce((sum, { amountCents }) => sum + amountCents, 0);
    const postings = shape.postings.map(({ ledgerAccount, amountCents }, position) => ({
      ledgerAccount,
      amountCents: position === 0 ? totalCents : position === 1 ? -totalCents - rest : amountCents,
    }));
    return {
      ...period,
      invoice: randomUUID(),
      transaction: randomUUID(),
      number: 1_000_001 + billed + index,
      shape,
      messages: JSON.stringify(shape.messages),
      meterReads: JSON.stringify(shape.meterReads),
      energyWh,
      totalCents,
      lines,
      postings,
      ratingInput: JSON.stringify({ ...shape.ratingInput, billedWh: energyWh }),
    };
  });
  const lines = invoices.flatMap((invoice) =>
    invoice.lines.map((line, index) => ({ ...line, invoice, position: index + 1 })),
  );
  const postings = invoices.flatMap((invoice) =>
    invoice.postings.map((posting, index) => ({ ...posting, invoice, position: index + 1 })),
  );
  const of = (pick: (invoice: (typeof invoices)[number]) => string | number | null) =>
    texts(invoices.map(pick));
  const ofLine = (pick: (line: (typeof lines)[number]) => string | number | null) =>
    texts(lines.map(pick));
  const ofPosting = (pick: (posting: (typeof postings)[number]) => string | number) =>
    texts(postings.map(pick));
  // On one connection they run in this order; none waits for the answer of the one before it.
  await Promise.all([
    sql`
      insert into invoices (world_uuid, app_uuid, kind, issued_at, invoice_on, balance_forward_cents,
        average_cents_per_kwh, messages, meter_reads, engine_version, input_hash, content_hash, uuid,
        account_uuid, location_uuid, premise_id, plan_uuid, number, billing_period_uuid, period_from,
        period_until, billed_wh, total_cents, amount_due_cents, rating_input)
      select ${worldUuid}, ${appUuid}, 'invoice', ${at}::timestamptz, '2022-04-05', 0, new.*
      from unnest(
        ${of(({ shape }) => shape.averageCentsPerKwh)}::text[],
        ${of(({ messages }) => messages)}::text[]::jsonb[],
        ${of(({ meterReads }) => meterReads)}::text[]::jsonb[],
        ${of(({ shape }) => shape.engineVersion)}::text[],
        ${of(({ shape }) => shape.inputHash)}::text[],
        ${of(({ shape }) => shape.contentHash)}::text[],
        ${of(({ invoice }) => invoice)}::text[]::uuid[],
        ${of(({ account_uuid: uuid }) => uuid)}::text[]::uuid[],
        ${of(({ location_uuid: uuid }) => uuid)}::text[]::uuid[],
        ${of(({ premise_id: id }) => id)}::text[]::integer[],
        ${of(({ plan_uuid: uuid }) => uuid)}::text[]::uuid[],
        ${of(({ number }) => number)}::text[]::bigint[],
        ${of(({ uuid }) => uuid)}::text[]::uuid[],
        ${of(({ from_on: day }) => day)}::text[]::date[],
        ${of(({ until_on: day }) => day)}::text[]::date[],
        ${of(({ energyWh }) => energyWh)}::text[]::bigint[],
        ${of(({ totalCents }) => totalCents)}::text[]::bigint[],
        ${of(({ totalCents }) => totalCents)}::text[]::bigint[],
        ${of(({ ratingInput }) => ratingInput)}::text[]::jsonb[]
      ) as new`,
    sql`
      insert into invoice_lines (world_uuid, app_uuid, account_uuid, invoice_uuid, position, "group", stage,
        code, label, quantity, quantity_unit, rate, rate_unit, amount_cents, trace)
      select ${worldUuid}, ${appUuid}, new.*
      from unnest(
        ${ofLine(({ invoice }) => invoice.account_uuid)}::text[]::uuid[],
        ${ofLine(({ invoice }) => invoice.invoice)}::text[]::uuid[],
        ${ofLine(({ position }) => position)}::text[]::integer[],
        ${ofLine(({ group }) => group)}::text[],
        ${ofLine(({ stage }) => stage)}::text[],
        ${ofLine(({ code }) => code)}::text[],
        ${ofLine(({ label }) => label)}::text[],
        ${ofLine(({ quantity }) => quantity)}::text[],
        ${ofLine(({ quantity_unit: unit }) => unit)}::text[],
        ${ofLine(({ rate }) => rate)}::text[],
        ${ofLine(({ rate_unit: unit }) => unit)}::text[],
        ${ofLine(({ amount_cents: cents }) => cents)}::text[]::bigint[],
        ${ofLine(({ trace }) => trace)}::text[]::jsonb[]
      ) as new`,
    sql`
      insert into coverage (world_uuid, invoice_uuid, premise_id, days)
      select ${worldUuid}, new.invoice_uuid, new.premise_id, daterange(new.first_day, new.end_day)
      from unnest(
        ${of(({ invoice }) => invoice)}::text[]::uuid[],
        ${of(({ premise_id: id }) => id)}::text[]::integer[],
        ${of(({ from_on: day }) => day)}::text[]::date[],
        ${of(({ until_on: day }) => day)}::text[]::date[]
      ) as new (invoice_uuid, premise_id, first_day, end_day)`,
    sql`
      insert into ledger_transactions (world_uuid, app_uuid, kind, occurred_at, uuid, account_uuid, invoice_uuid)
      select ${worldUuid}, ${appUuid}, 'invoice', ${at}::timestamptz, new.*
      from unnest(
        ${of(({ transaction }) => transaction)}::text[]::uuid[],
        ${of(({ account_uuid: uuid }) => uuid)}::text[]::uuid[],
        ${of(({ invoice }) => invoice)}::text[]::uuid[]
      ) as new`,
    sql`
      insert into ledger_postings (world_uuid, app_uuid, account_uuid, transaction_uuid, position,
        ledger_account, amount_cents)
      select ${worldUuid}, ${appUuid}, new.*
      from unnest(
        ${ofPosting(({ invoice }) => invoice.account_uuid)}::text[]::uuid[],
        ${ofPosting(({ invoice }) => invoice.transaction)}::text[]::uuid[],
        ${ofPosting(({ position }) => position)}::text[]::integer[],
        ${ofPosting(({ ledgerAccount }) => ledgerAccount)}::text[],
        ${ofPosting(({ amountCents }) => amountCents)}::text[]::bigint[]
      ) as new`,
    sql`
      insert into invoice_document_versions (world_uuid, app_uuid, version, planned_dispatch_at, language, due_on,
        account_uuid, invoice_uuid)
      select ${worldUuid}, ${appUuid}, 1, ${at}::timestamptz, 'en', '2022-04-21', new.*
      from unnest(
        ${of(({ account_uuid: uuid }) => uuid)}::text[]::uuid[],
        ${of(({ invoice }) => invoice)}::text[]::uuid[]
      ) as new`,
    sql`
      update billing_periods set status = 'billed'
      where uuid = any(${of(({ uuid }) => uuid)}::text[]::uuid[])`,
  ]);
  return invoices.length;
}

/** Bills every ready period: claim, read packed usage, rate, write; 200 in a transaction, nothing around it. */
export async function billBare(
  sql: postgres.Sql,
  tenant: { readonly worldUuid: string; readonly appUuid: string },
  shapes: readonly InvoiceShape[],
): Promise<number> {
  let billed = 0;
  for (;;) {
    const count = await sql.begin((transaction) => billBatch(transaction, tenant, shapes, billed));
    if (count === 0) return billed;
    billed += count;
  }
}
