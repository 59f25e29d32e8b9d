import type { InvoiceLine, MeterRead } from "@lamplight/contracts/model";
import type { LineTrace, RatingInput } from "@lamplight/domain";
import { sql } from "drizzle-orm";
import {
  bigint,
  check,
  customType,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { accounts } from "./accounts.ts";
import { apps } from "./apps.ts";
import { accountColumns, appColumns, day, dayRange, instant, worldColumn } from "./columns.ts";
import { locations } from "./enrollment.ts";
import { meterReads, premises, tduInvoices } from "./market.ts";
import { documents, plans } from "./plans.ts";

const cents = (name: string) => bigint(name, { mode: "number" });

/** Transaction number of PostgreSQL: proves that a posting came in its header's own transaction. */
const transactionId = customType<{ data: string }>({ dataType: () => "xid8" });

/**
 * A meter-read period of a location on its way to an invoice. `waiting` for the TDU invoice, `ready` to be
 * billed, `held` with reasons, `parked` after a fault, `billed`. This is a draft: it may change.
 */
export const billingPeriods = pgTable(
  "billing_periods",
  {
    uuid: uuid("uuid").primaryKey(),
    ...accountColumns(),
    locationUuid: uuid("location_uuid").notNull(),
    premiseId: integer("premise_id").notNull(),
    meterReadUuid: uuid("meter_read_uuid")
      .notNull()
      .references(() => meterReads.uuid),
    tduInvoiceUuid: uuid("tdu_invoice_uuid").references(() => tduInvoices.uuid),
    fromOn: day("from_on").notNull(),
    untilOn: day("until_on").notNull(),
    status: text("status", { enum: ["waiting", "ready", "held", "parked", "billed"] }).notNull(),
    createdAt: instant("created_at").notNull(),
  },
  (table) => [
    unique("billing_periods_one_for_each_read").on(table.meterReadUuid),
    index("billing_periods_ready")
      .on(table.worldUuid, table.appUuid, table.untilOn, table.uuid)
      .where(sql`${table.status} = 'ready'`),
    foreignKey({
      name: "billing_periods_location",
      columns: [table.worldUuid, table.appUuid, table.accountUuid, table.locationUuid],
      foreignColumns: [
        locations.worldUuid,
        locations.appUuid,
        locations.accountUuid,
        locations.uuid,
      ],
    }),
    foreignKey({
      name: "billing_periods_premise",
      columns: [table.worldUuid, table.premiseId],
      foreignColumns: [premises.worldUuid, premises.id],
    }),
  ],
);

/** Why a period waits for a person. */
export const billingHolds = pgTable(
  "billing_holds",
  {
    uuid: uuid("uuid").primaryKey(),
    ...accountColumns(),
    billingPeriodUuid: uuid("billing_period_uuid")
      .notNull()
      .references(() => billingPeriods.uuid),
    code: text("code").notNull(),
    details: jsonb("details").$type<Record<string, unknown>>().notNull(),
    openedAt: instant("opened_at").notNull(),
    closedAt: instant("closed_at"),
  },
  (table) => [
    uniqueIndex("billing_holds_open_once_per_reason")
      .on(table.billingPeriodUuid, table.code)
      .where(sql`${table.closedAt} is null`),
  ],
);

export const billingRuns = pgTable(
  "billing_runs",
  {
    uuid: uuid("uuid").primaryKey(),
    ...appColumns(),
    startedAt: instant("started_at").notNull(),
    finishedAt: instant("finished_at"),
  },
  (table) => [
    foreignKey({
      name: "billing_runs_app",
      columns: [table.worldUuid, table.appUuid],
      foreignColumns: [apps.worldUuid, apps.uuid],
    }),
  ],
);

/** Up to 200 periods, billed in one transaction. */
export const billingChunks = pgTable(
  "billing_chunks",
  {
    uuid: uuid("uuid").primaryKey(),
    ...appColumns(),
    billingRunUuid: uuid("billing_run_uuid")
      .notNull()
      .references(() => billingRuns.uuid),
    periodUuids: uuid("period_uuids").array().notNull(),
    status: text("status", { enum: ["planned", "done"] }).notNull(),
    issued: integer("issued").notNull().default(0),
    held: integer("held").notNull().default(0),
    parked: integer("parked").notNull().default(0),
    totalCents: cents("total_cents").notNull().default(0),
  },
  (table) => [
    index("billing_chunks_by_run").on(table.billingRunUuid),
    index("billing_chunks_planned")
      .on(table.worldUuid, table.appUuid, table.uuid)
      .where(sql`${table.status} = 'planned'`),
  ],
);

/** Issued invoices. Insert-only: a correction is another row that names this one. */
export const invoices = pgTable(
  "invoices",
  {
    uuid: uuid("uuid").primaryKey(),
    ...accountColumns(),
    locationUuid: uuid("location_uuid").notNull(),
    premiseId: integer("premise_id").notNull(),
    planUuid: uuid("plan_uuid").notNull(),
    kind: text("kind", { enum: ["invoice", "reversal"] }).notNull(),
    number: bigint("number", { mode: "number" }).notNull(),
    reversesUuid: uuid("reverses_uuid"),
    billingPeriodUuid: uuid("billing_period_uuid")
      .notNull()
      .references(() => billingPeriods.uuid),
    issuedAt: instant("issued_at").notNull(),
    invoiceOn: day("invoice_on").notNull(),
    periodFrom: day("period_from").notNull(),
    periodUntil: day("period_until").notNull(),
    billedWh: bigint("billed_wh", { mode: "number" }).notNull(),
    totalCents: cents("total_cents").notNull(),
    averageCentsPerKwh: text("average_cents_per_kwh"),
    balanceForwardCents: cents("balance_forward_cents").notNull(),
    amountDueCents: cents("amount_due_cents").notNull(),
    messages: jsonb("messages").$type<string[]>().notNull(),
    meterReads: jsonb("meter_reads").$type<MeterRead[]>().notNull(),
    engineVersion: text("engine_version").notNull(),
    inputHash: text("input_hash").notNull(),
    contentHash: text("content_hash").notNull(),
    /** All that was rated, so that a replay asks nothing that may have changed since. */
    ratingInput: jsonb("rating_input").$type<RatingInput>().notNull(),
  },
  (table) => [
    unique("invoices_number_is_unique_in_app").on(table.worldUuid, table.appUuid, table.number),
    unique("invoices_belong_to_one_account").on(
      table.worldUuid,
      table.appUuid,
      table.accountUuid,
      table.uuid,
    ),
    uniqueIndex("invoices_are_reversed_once")
      .on(table.reversesUuid)
      .where(sql`${table.reversesUuid} is not null`),
    index("invoices_by_account").on(
      table.worldUuid,
      table.appUuid,
      table.accountUuid,
      table.number,
    ),
    check(
      "invoices_reversals_name_what_they_reverse",
      sql`(${table.kind} = 'reversal') = (${table.reversesUuid} is not null)`,
    ),
    foreignKey({
      name: "invoices_location",
      columns: [table.worldUuid, table.appUuid, table.accountUuid, table.locationUuid],
      foreignColumns: [
        locations.worldUuid,
        locations.appUuid,
        locations.accountUuid,
        locations.uuid,
      ],
    }),
    foreignKey({
      name: "invoices_plan",
      columns: [table.worldUuid, table.appUuid, table.planUuid],
      foreignColumns: [plans.worldUuid, plans.appUuid, plans.uuid],
    }),
    foreignKey({
      name: "invoices_reverse_an_invoice_of_the_account",
      columns: [table.worldUuid, table.appUuid, table.accountUuid, table.reversesUuid],
      foreignColumns: [table.worldUuid, table.appUuid, table.accountUuid, table.uuid],
    }),
  ],
);

const invoiceColumns = () => ({
  ...accountColumns(),
  invoiceUuid: uuid("invoice_uuid").notNull(),
});

export const invoiceLines = pgTable(
  "invoice_lines",
  {
    ...invoiceColumns(),
    position: integer("position").notNull(),
    group: text("group").$type<InvoiceLine["group"]>().notNull(),
    stage: text("stage").notNull(),
    code: text("code").notNull(),
    label: text("label").notNull(),
    quantity: text("quantity"),
    quantityUnit: text("quantity_unit").$type<InvoiceLine["quantityUnit"]>(),
    rate: text("rate"),
    rateUnit: text("rate_unit").$type<InvoiceLine["rateUnit"]>(),
    amountCents: cents("amount_cents").notNull(),
    trace: jsonb("trace").$type<LineTrace>().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.invoiceUuid, table.position] }),
    foreignKey({
      name: "invoice_lines_invoice",
      columns: [table.worldUuid, table.appUuid, table.accountUuid, table.invoiceUuid],
      foreignColumns: [invoices.worldUuid, invoices.appUuid, invoices.accountUuid, invoices.uuid],
    }),
  ],
);

/** The service days that live invoices bill. A void removes its row in the reversal's transaction. */
export const coverage = pgTable(
  "coverage",
  {
    invoiceUuid: uuid("invoice_uuid")
      .primaryKey()
      .references(() => invoices.uuid),
    worldUuid: worldColumn(),
    premiseId: integer("premise_id").notNull(),
    days: dayRange("days").notNull(),
  },
  (table) => [
    foreignKey({
      name: "coverage_premise",
      columns: [table.worldUuid, table.premiseId],
      foreignColumns: [premises.worldUuid, premises.id],
    }),
  ],
);

/** A version of an invoice's document: when it is to be sent, and when it is therefore due. */
export const invoiceDocumentVersions = pgTable(
  "invoice_document_versions",
  {
    ...invoiceColumns(),
    version: integer("version").notNull(),
    language: text("language", { enum: ["en", "es"] }).notNull(),
    plannedDispatchAt: instant("planned_dispatch_at").notNull(),
    dueOn: day("due_on").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.invoiceUuid, table.version] }),
    foreignKey({
      name: "invoice_document_versions_invoice",
      columns: [table.worldUuid, table.appUuid, table.accountUuid, table.invoiceUuid],
      foreignColumns: [invoices.worldUuid, invoices.appUuid, invoices.accountUuid, invoices.uuid],
    }),
  ],
);

/** The rendered bytes of a document version, once they are there. */
export const invoiceRenderings = pgTable(
  "invoice_renderings",
  {
    worldUuid: worldColumn(),
    invoiceUuid: uuid("invoice_uuid").notNull(),
    version: integer("version").notNull(),
    documentUuid: uuid("document_uuid").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.invoiceUuid, table.version] }),
    foreignKey({
      name: "invoice_renderings_version",
      columns: [table.invoiceUuid, table.version],
      foreignColumns: [invoiceDocumentVersions.invoiceUuid, invoiceDocumentVersions.version],
    }),
    foreignKey({
      name: "invoice_renderings_document",
      columns: [table.worldUuid, table.documentUuid],
      foreignColumns: [documents.worldUuid, documents.uuid],
    }),
  ],
);

export const ledgerTransactions = pgTable(
  "ledger_transactions",
  {
    uuid: uuid("uuid").primaryKey(),
    ...accountColumns(),
    kind: text("kind", { enum: ["invoice", "reversal"] }).notNull(),
    invoiceUuid: uuid("invoice_uuid").references(() => invoices.uuid),
    occurredAt: instant("occurred_at").notNull(),
    transactionId: transactionId("transaction_id")
      .notNull()
      .default(sql`pg_current_xact_id()`),
  },
  (table) => [
    uniqueIndex("ledger_books_an_invoice_once")
      .on(table.invoiceUuid)
      .where(sql`${table.invoiceUuid} is not null`),
    unique("ledger_transactions_belong_to_one_account").on(
      table.worldUuid,
      table.appUuid,
      table.accountUuid,
      table.uuid,
    ),
    foreignKey({
      name: "ledger_transactions_account",
      columns: [table.worldUuid, table.appUuid, table.accountUuid],
      foreignColumns: [accounts.worldUuid, accounts.appUuid, accounts.uuid],
    }),
  ],
);

export const ledgerPostings = pgTable(
  "ledger_postings",
  {
    ...accountColumns(),
    transactionUuid: uuid("transaction_uuid").notNull(),
    position: integer("position").notNull(),
    ledgerAccount: text("ledger_account").notNull(),
    amountCents: cents("amount_cents").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.transactionUuid, table.position] }),
    index("ledger_postings_by_account").on(
      table.worldUuid,
      table.appUuid,
      table.accountUuid,
      table.ledgerAccount,
    ),
    foreignKey({
      name: "ledger_postings_transaction",
      columns: [table.worldUuid, table.appUuid, table.accountUuid, table.transactionUuid],
      foreignColumns: [
        ledgerTransactions.worldUuid,
        ledgerTransactions.appUuid,
        ledgerTransactions.accountUuid,
        ledgerTransactions.uuid,
      ],
    }),
  ],
);
