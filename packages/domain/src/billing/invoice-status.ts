import type { InvoiceStatus } from "@lamplight/contracts/model";
import type { LocalDay } from "../calendar/model.ts";

/**
 * How an issued invoice stands on a day. It follows from chain, balance and due date; nothing of the kind is
 * stored. An invoice with nothing to pay is paid when it is issued.
 */
export function invoiceStatus(
  invoice: { readonly isVoid: boolean; readonly amountDueCents: number; readonly dueOn: LocalDay },
  today: LocalDay,
): InvoiceStatus {
  if (invoice.isVoid) return "void";
  if (invoice.amountDueCents <= 0) return "paid";
  return invoice.dueOn < today ? "past_due" : "issued";
}
