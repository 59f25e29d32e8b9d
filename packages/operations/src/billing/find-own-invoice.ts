import { findInvoice, type AccountScope, type InvoiceView } from "@lamplight/database";
import { DomainError } from "@lamplight/domain";
import type { Context } from "../context.ts";

/** @throws DomainError not_found, also where the invoice is another account's */
export async function findOwnInvoice(
  { database }: Context,
  scope: AccountScope,
  number: number,
): Promise<InvoiceView> {
  const view = await findInvoice(scope, database, { number });
  if (view === null) throw new DomainError("not_found");
  return view;
}
