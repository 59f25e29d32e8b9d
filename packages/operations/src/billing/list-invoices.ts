import type { Invoice } from "@lamplight/contracts/model";
import { listInvoices as selectInvoices, type AccountScope } from "@lamplight/database";
import type { Context } from "../context.ts";
import { readPage, toPage, type Page, type PageInput } from "../paging.ts";
import { parseInvoiceNumber, toInvoiceOutput } from "./invoice-output.ts";

/**
 * The account's invoices, newest first.
 *
 * @throws DomainError invalid_input (a cursor that is none)
 */
export async function listInvoices(
  context: Context,
  scope: AccountScope,
  input: PageInput,
): Promise<Page<Invoice>> {
  const { database } = context;
  const page = readPage(input, parseInvoiceNumber);
  const views = await selectInvoices(scope, database, {
    limit: page.limit + 1,
    offset: page.offset,
    ...(page.cursor !== null && { beforeNumber: page.cursor }),
  });
  const { data, ...envelope } = toPage(context, "/account/billing/invoices", page, views, {
    toItem: (view) => toInvoiceOutput(context, view),
    cursorOf: ({ invoice }) => invoice.number,
  });
  return { ...envelope, data: await Promise.all(data) };
}
