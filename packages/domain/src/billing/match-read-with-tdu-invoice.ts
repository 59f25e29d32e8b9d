import type { MeterReadMessage, TduInvoiceMessage } from "@lamplight/contracts/model";
import { isRegisterArithmeticRight } from "./is-register-arithmetic-right.ts";

/** In what a read and the utility's invoice fail to go together, or fail by themselves. */
export type MismatchReason =
  | "tdu_invoice_missing"
  | "meter_read_document_number_differs"
  | "esi_id_differs"
  | "from_differs"
  | "until_differs"
  | "billed_wh_differs"
  | "register_arithmetic"
  | "tdu_lines_do_not_sum";

export type ReadMatch =
  | { readonly matches: true }
  | { readonly matches: false; readonly reasons: MismatchReason[] };

/**
 * Whether a period can be billed from a read and the utility's invoice of it: same document, ESI ID, days and
 * billed energy, registers that give that energy, and lines that sum to the invoice's total. Every reason is
 * named, since an operator asks the utility once.
 */
export function matchReadWithTduInvoice(
  read: MeterReadMessage,
  invoice: TduInvoiceMessage | null,
): ReadMatch {
  const reasons: MismatchReason[] = [];
  if (invoice === null) {
    reasons.push("tdu_invoice_missing");
  } else {
    if (invoice.meterReadDocumentNumber !== read.documentNumber)
      reasons.push("meter_read_document_number_differs");
    if (invoice.esiId !== read.esiId) reasons.push("esi_id_differs");
    if (invoice.from !== read.from) reasons.push("from_differs");
    if (invoice.until !== read.until) reasons.push("until_differs");
    if (invoice.billedWh !== read.billedWh) reasons.push("billed_wh_differs");
    const sumCents = invoice.lines.reduce((sum, { amountCents }) => sum + amountCents, 0);
    if (sumCents !== invoice.totalCents) reasons.push("tdu_lines_do_not_sum");
  }
  if (!isRegisterArithmeticRight(read)) reasons.push("register_arithmetic");
  return reasons.length === 0 ? { matches: true } : { matches: false, reasons };
}
