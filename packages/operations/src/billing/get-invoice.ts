import type { InvoiceDetail } from "@lamplight/contracts/model";
import { findAccount, listInvoiceLines, readClock, type AccountScope } from "@lamplight/database";
import { DomainError, localDayOf } from "@lamplight/domain";
import type { Context } from "../context.ts";
import { findOwnInvoice } from "./find-own-invoice.ts";
import { toInvoiceDetail } from "./invoice-output.ts";

/** @throws DomainError not_found */
export async function getInvoice(
  context: Context,
  scope: AccountScope,
  input: { number: string },
): Promise<InvoiceDetail> {
  const { database } = context;
  const account = await findAccount(scope, database);
  if (account === null) throw new DomainError("not_found");
  const view = await findOwnInvoice(context, scope, input.number);
  const lines = await listInvoiceLines(scope, database, view.invoice.uuid);
  const { now } = await readClock(scope, database);
  const { accountNumber } = account;
  return toInvoiceDetail(context, view, lines, { accountNumber, today: localDayOf(now) });
}
