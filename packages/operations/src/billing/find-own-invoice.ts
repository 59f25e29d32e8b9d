import { findInvoice, type AccountScope, type InvoiceView } from "@lamplight/database";
import { DomainError } from "@lamplight/domain";
import type { Context } from "../context.ts";
import { parseInvoiceNumber } from "./invoice-output.ts";

/** @throws DomainError not_found, also where the invoice is another account's */
export async function findOwnInvoice(
  { database }: Context,
  scope: AccountScope,
  numberText: string,
): Promise<InvoiceView> {
  const number = parseInvoiceNumber(numberText);
  const view = number === null ? null : await findInvoice(scope, database, { number });
  if (view === null) throw new DomainError("not_found");
  return view;
}
