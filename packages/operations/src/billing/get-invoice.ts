import type { InvoiceDetail } from "@lamplight/contracts/model";
import { listInvoiceLines, type AccountScope } from "@lamplight/database";
import type { Context } from "../context.ts";
import { findOwnInvoice } from "./find-own-invoice.ts";
import { readInvoiceNumber, toInvoiceDetail } from "./invoice-output.ts";

/** @throws DomainError not_found */
export async function getInvoice(
  context: Context,
  scope: AccountScope,
  input: { number: string },
): Promise<InvoiceDetail> {
  const number = readInvoiceNumber(input.number);
  const [view, lines] = await Promise.all([
    findOwnInvoice(context, scope, number),
    listInvoiceLines(scope, context.database, number),
  ]);
  return toInvoiceDetail(context, view, lines);
}
