import type { MeterRead } from "@lamplight/contracts/model";
import type { InvoiceDraft, LedgerPosting, RatingInput } from "@lamplight/domain";
import { sql } from "drizzle-orm";
import { arrayParam, type ArrayType } from "../connection/array-param.ts";
import type { Database } from "../connection/open-database.ts";
import type { AppScope } from "../scope.ts";

/** An invoice that is to be issued, with everything that is written with it. */
export interface InvoiceToSave {
  readonly uuid: string;
  readonly ledgerTransactionUuid: string;
  readonly number: number;
  readonly accountUuid: string;
  readonly locationUuid: string;
  readonly premiseId: number;
  readonly periodUuid: string;
  readonly planUuid: string;
  readonly language: "en" | "es";
  readonly draft: InvoiceDraft;
  readonly ratingInput: RatingInput;
  readonly meterReads: readonly MeterRead[];
  readonly postings: readonly LedgerPosting[];
}

const json = (value: unknown): string => JSON.stringify(value);

/**
 * Issues invoices: rows, lines, coverage, ledger, first document version, and the periods as billed, each
 * table in one statement. Refused whole by `coverage_bills_each_day_once` where a day is billed already.
 */
export async function saveInvoices(
  scope: AppScope,
  database: Database,
  invoices: readonly InvoiceToSave[],
  issuedAt: string,
): Promise<void> {
  if (invoices.length === 0) return;
  const tenant = sql`${scope.worldUuid}::uuid, ${scope.appUuid}::uuid`;
  const of = (pick: (invoice: InvoiceToSave) => string | number | null, type: ArrayType) =>
    arrayParam(invoices.map(pick), type);
  await database.execute(sql`
    insert into invoices (world_uuid, app_uuid, kind, issued_at, uuid, account_uuid, location_uuid,
      premise_id, plan_uuid, number, billing_period_uuid, invoice_on, period_from, period_until, billed_wh,
      total_cents, average_cents_per_kwh, balance_forward_cents, amount_due_cents, messages, meter_reads,
      engine_version, input_hash, content_hash, rating_input)
    select ${tenant}, 'invoice', ${issuedAt}::timestamptz, new.*
    from unnest(
      ${of(({ uuid }) => uuid, "uuid")},
      ${of(({ accountUuid }) => accountUuid, "uuid")},
      ${of(({ locationUuid }) => locationUuid, "uuid")},
      ${of(({ premiseId }) => premiseId, "integer")},
      ${of(({ planUuid }) => planUuid, "uuid")},
      ${of(({ number }) => number, "bigint")},
      ${of(({ periodUuid }) => periodUuid, "uuid")},
      ${of(({ draft }) => draft.invoiceOn, "date")},
      ${of(({ draft }) => draft.periodFrom, "date")},
      ${of(({ draft }) => draft.periodUntil, "date")},
      ${of(({ draft }) => draft.billedWh, "bigint")},
      ${of(({ draft }) => draft.totalCents, "bigint")},
      ${of(({ draft }) => draft.averageCentsPerKwh, "text")},
      ${of(({ draft }) => draft.balanceForwardCents, "bigint")},
      ${of(({ draft }) => draft.amountDueCents, "bigint")},
      ${of(({ draft }) => json(draft.messages), "jsonb")},
      ${of(({ meterReads }) => json(meterReads), "jsonb")},
      ${of(({ draft }) => draft.engineVersion, "text")},
      ${of(({ draft }) => draft.inputHash, "text")},
      ${of(({ draft }) => draft.contentHash, "text")},
      ${of(({ ratingInput }) => json(ratingInput), "jsonb")}
    ) as new`);
  const lines = invoices.flatMap((invoice) =>
    invoice.draft.lines.map((line, position) => ({ invoice, line, position: position + 1 })),
  );
  const ofLine = (
    pick: (entry: (typeof lines)[number]) => string | number | null,
    type: ArrayType,
  ) => arrayParam(lines.map(pick), type);
  await database.execute(sql`
    insert into invoice_lines (world_uuid, app_uuid, account_uuid, invoice_uuid, position, "group", stage,
      code, label, quantity, quantity_unit, rate, rate_unit, amount_cents, trace)
    select ${tenant}, new.*
    from unnest(
      ${ofLine(({ invoice }) => invoice.accountUuid, "uuid")},
      ${ofLine(({ invoice }) => invoice.uuid, "uuid")},
      ${ofLine(({ position }) => position, "integer")},
      ${ofLine(({ line }) => line.group, "text")},
      ${ofLine(({ line }) => line.stage, "text")},
      ${ofLine(({ line }) => line.code, "text")},
      ${ofLine(({ line }) => line.label, "text")},
      ${ofLine(({ line }) => line.quantity, "text")},
      ${ofLine(({ line }) => line.quantityUnit, "text")},
      ${ofLine(({ line }) => line.rate, "text")},
      ${ofLine(({ line }) => line.rateUnit, "text")},
      ${ofLine(({ line }) => line.amountCents, "bigint")},
      ${ofLine(({ line }) => json(line.trace), "jsonb")}
    ) as new`);
  await database.execute(sql`
    insert into coverage (world_uuid, invoice_uuid, premise_id, days)
    select ${scope.worldUuid}::uuid, new.invoice_uuid, new.premise_id, daterange(new.first_day, new.end_day)
    from unnest(
      ${of(({ uuid }) => uuid, "uuid")},
      ${of(({ premiseId }) => premiseId, "integer")},
      ${of(({ draft }) => draft.periodFrom, "date")},
      ${of(({ draft }) => draft.periodUntil, "date")}
    ) as new (invoice_uuid, premise_id, first_day, end_day)`);
  // An invoice of nothing posts nothing: a ledger transaction has two sides at least.
  const booked = invoices.filter((invoice) => invoice.postings.length > 0);
  await database.execute(sql`
    insert into ledger_transactions (world_uuid, app_uuid, kind, occurred_at, uuid, account_uuid, invoice_uuid)
    select ${tenant}, 'invoice', ${issuedAt}::timestamptz, new.*
    from unnest(
      ${arrayParam(
        booked.map(({ ledgerTransactionUuid }) => ledgerTransactionUuid),
        "uuid",
      )},
      ${arrayParam(
        booked.map(({ accountUuid }) => accountUuid),
        "uuid",
      )},
      ${arrayParam(
        booked.map(({ uuid }) => uuid),
        "uuid",
      )}
    ) as new`);
  const postings = invoices.flatMap((invoice) =>
    invoice.postings.map((posting, position) => ({ invoice, posting, position: position + 1 })),
  );
  const ofPosting = (
    pick: (entry: (typeof postings)[number]) => string | number | null,
    type: ArrayType,
  ) => arrayParam(postings.map(pick), type);
  await database.execute(sql`
    insert into ledger_postings (world_uuid, app_uuid, account_uuid, transaction_uuid, position,
      ledger_account, amount_cents)
    select ${tenant}, new.*
    from unnest(
      ${ofPosting(({ invoice }) => invoice.accountUuid, "uuid")},
      ${ofPosting(({ invoice }) => invoice.ledgerTransactionUuid, "uuid")},
      ${ofPosting(({ position }) => position, "integer")},
      ${ofPosting(({ posting }) => posting.ledgerAccount, "text")},
      ${ofPosting(({ posting }) => posting.amountCents, "bigint")}
    ) as new`);
  await database.execute(sql`
    insert into invoice_document_versions (world_uuid, app_uuid, version, planned_dispatch_at, account_uuid,
      invoice_uuid, language, due_on)
    select ${tenant}, 1, ${issuedAt}::timestamptz, new.*
    from unnest(
      ${of(({ accountUuid }) => accountUuid, "uuid")},
      ${of(({ uuid }) => uuid, "uuid")},
      ${of(({ language }) => language, "text")},
      ${of(({ draft }) => draft.dueOn, "date")}
    ) as new`);
  await database.execute(sql`
    update billing_periods set status = 'billed'
    where world_uuid = ${scope.worldUuid}::uuid and app_uuid = ${scope.appUuid}::uuid
      and uuid = any(${of(({ periodUuid }) => periodUuid, "uuid")})`);
}
