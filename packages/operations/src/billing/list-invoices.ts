import { defaultPageLimit } from "@lamplight/contracts";
import type { Invoice } from "@lamplight/contracts/model";
import { listInvoices as selectInvoices, readClock, type AccountScope } from "@lamplight/database";
import { DomainError, localDayOf } from "@lamplight/domain";
import type { Context } from "../context.ts";
import { parseInvoiceNumber, toInvoiceOutput } from "./invoice-output.ts";

export interface ListInvoicesInput {
  readonly limit?: number | undefined;
  readonly offset?: number | undefined;
  readonly cursor?: string | undefined;
}

export interface InvoicePage {
  data: Invoice[];
  hasMore: boolean;
  limit: number;
  offset: number;
  nextPageUrl: string | null;
}

/** A page is continued below the last invoice it showed, so that new invoices never shift it. */
function readCursor(cursor: string): number {
  const number = parseInvoiceNumber(Buffer.from(cursor, "base64url").toString("utf8"));
  if (number === null) throw new DomainError("invalid_input");
  return number;
}

/** The account's invoices, newest first. */
export async function listInvoices(
  context: Context,
  scope: AccountScope,
  input: ListInvoicesInput,
): Promise<InvoicePage> {
  const { database, publicBaseUrl } = context;
  const limit = input.limit ?? defaultPageLimit;
  const offset = input.cursor === undefined ? (input.offset ?? 0) : 0;
  const views = await selectInvoices(scope, database, {
    limit: limit + 1,
    offset,
    ...(input.cursor !== undefined && { beforeNumber: readCursor(input.cursor) }),
  });
  const { now } = await readClock(scope, database);
  const shown = views.slice(0, limit);
  const data: Invoice[] = [];
  for (const view of shown) data.push(await toInvoiceOutput(context, view, localDayOf(now)));
  const last = shown.at(-1);
  const hasMore = views.length > limit;
  const cursor =
    hasMore && last !== undefined
      ? Buffer.from(String(last.invoice.number)).toString("base64url")
      : null;
  const nextPageUrl =
    cursor === null
      ? null
      : `${publicBaseUrl}/v1/account/billing/invoices?limit=${limit}&cursor=${cursor}`;
  return { data, hasMore, limit, offset, nextPageUrl };
}
