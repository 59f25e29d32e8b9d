import { and, asc, desc, eq, getTableColumns, lt, sql } from "drizzle-orm";
import type { Database } from "../connection/open-database.ts";
import { placedAccount, prepared } from "../connection/prepared.ts";
import { inAccount } from "../scope-filter.ts";
import {
  accounts,
  invoiceDocumentVersions,
  invoiceLines,
  invoiceRenderings,
  invoices,
  ledgerPostings,
  plans,
  premises,
  worlds,
} from "../schema/index.ts";
import type { AccountScope } from "../scope.ts";

// What was rated and how is for a replay: it is most of a row's bytes, and no reader shows it.
const { ratingInput: _ratingInput, ...invoiceColumns } = getTableColumns(invoices);
const { trace: _trace, ...invoiceLineColumns } = getTableColumns(invoiceLines);

export type InvoiceRow = Omit<typeof invoices.$inferSelect, "ratingInput">;
export type InvoiceLineRow = Omit<typeof invoiceLines.$inferSelect, "trace">;

/** An invoice with its newest document version and whether another has reversed it. */
export interface InvoiceView {
  readonly invoice: InvoiceRow;
  readonly dueOn: string;
  readonly documentVersion: number;
  readonly language: "en" | "es";
  readonly documentUuid: string | null;
  readonly voidedAt: string | null;
  readonly esiId: string;
  readonly planName: string;
  readonly accountNumber: string;
  /** The world's present, by which an invoice is due or overdue. */
  readonly now: string;
}

function selectViews(database: Database) {
  // For each invoice that is asked for: a distinct over the table would read all versions there are.
  const latest = database
    .select({
      dueOn: invoiceDocumentVersions.dueOn,
      version: invoiceDocumentVersions.version,
      language: invoiceDocumentVersions.language,
    })
    .from(invoiceDocumentVersions)
    .where(eq(invoiceDocumentVersions.invoiceUuid, invoices.uuid))
    .orderBy(desc(invoiceDocumentVersions.version))
    .limit(1)
    .as("latest_version");
  return database
    .select({
      invoice: invoiceColumns,
      dueOn: latest.dueOn,
      documentVersion: latest.version,
      language: latest.language,
      documentUuid: invoiceRenderings.documentUuid,
      voidedAt: sql<
        string | null
      >`(select issued_at from invoices reversal where reversal.reverses_uuid = ${invoices.uuid})`,
      esiId: premises.esiId,
      planName: plans.name,
      accountNumber: accounts.accountNumber,
      now: sql<string>`coalesce(${worlds.virtualNow}, now())`,
    })
    .from(invoices)
    .innerJoin(worlds, eq(worlds.uuid, invoices.worldUuid))
    .innerJoin(accounts, eq(accounts.uuid, invoices.accountUuid))
    .innerJoinLateral(latest, sql`true`)
    .innerJoin(
      premises,
      and(eq(premises.worldUuid, invoices.worldUuid), eq(premises.id, invoices.premiseId)),
    )
    .innerJoin(plans, eq(plans.uuid, invoices.planUuid))
    .leftJoin(
      invoiceRenderings,
      and(
        eq(invoiceRenderings.invoiceUuid, invoices.uuid),
        eq(invoiceRenderings.version, latest.version),
      ),
    );
}

const toInstant = (text: string): string => new Date(text).toISOString();

function toView(row: InvoiceView): InvoiceView {
  const { voidedAt, now } = row;
  return { ...row, now: toInstant(now), voidedAt: voidedAt === null ? null : toInstant(voidedAt) };
}

/** Invoices of an account, newest first. `beforeNumber` goes on where a page ended. */
export async function listInvoices(
  scope: AccountScope,
  database: Database,
  page: { limit: number; offset: number; beforeNumber?: number },
): Promise<InvoiceView[]> {
  const rows = await selectViews(database)
    .where(
      and(
        inAccount(scope, invoices),
        eq(invoices.kind, "invoice"),
        page.beforeNumber === undefined ? undefined : lt(invoices.number, page.beforeNumber),
      ),
    )
    .orderBy(desc(invoices.number))
    .limit(page.limit)
    .offset(page.offset);
  return rows.map(toView);
}

const viewByNumber = prepared((database) =>
  selectViews(database)
    .where(and(inAccount(placedAccount, invoices), eq(invoices.number, sql.placeholder("number"))))
    .prepare("invoice_view_by_number"),
);

const viewByUuid = prepared((database) =>
  selectViews(database)
    .where(and(inAccount(placedAccount, invoices), eq(invoices.uuid, sql.placeholder("uuid"))))
    .prepare("invoice_view_by_uuid"),
);

export async function findInvoice(
  scope: AccountScope,
  database: Database,
  key: { number: number } | { uuid: string },
): Promise<InvoiceView | null> {
  const query = "number" in key ? viewByNumber(database) : viewByUuid(database);
  const [row] = await query.execute({ ...scope, ...key });
  return row === undefined ? null : toView(row);
}

const linesByNumber = prepared((database) =>
  database
    .select(invoiceLineColumns)
    .from(invoiceLines)
    .innerJoin(invoices, eq(invoices.uuid, invoiceLines.invoiceUuid))
    .where(and(inAccount(placedAccount, invoices), eq(invoices.number, sql.placeholder("number"))))
    .orderBy(asc(invoiceLines.position))
    .prepare("invoice_lines_by_number"),
);

/** By the invoice's number, so that nobody waits for the invoice to ask for its lines. */
export async function listInvoiceLines(
  scope: AccountScope,
  database: Database,
  number: number,
): Promise<InvoiceLineRow[]> {
  return linesByNumber(database).execute({ ...scope, number });
}

/** What an account owes, from the ledger; negative when it is in credit. */
export async function readBalance(scope: AccountScope, database: Database): Promise<number> {
  const [row] = await database
    .select({ cents: sql<string>`coalesce(sum(${ledgerPostings.amountCents}), 0)::text` })
    .from(ledgerPostings)
    .where(and(inAccount(scope, ledgerPostings), eq(ledgerPostings.ledgerAccount, "receivable")));
  return Number(row?.cents ?? 0);
}

/** Says that a document version has been rendered; false where one had been, which stands. */
export async function insertInvoiceRendering(
  scope: AccountScope,
  database: Database,
  rendering: { invoiceUuid: string; version: number; documentUuid: string },
): Promise<boolean> {
  const kept = await database
    .insert(invoiceRenderings)
    .values({ worldUuid: scope.worldUuid, ...rendering })
    .onConflictDoNothing()
    .returning({ version: invoiceRenderings.version });
  return kept.length > 0;
}
