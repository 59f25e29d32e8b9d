import type { Invoice, InvoiceDetail, InvoiceLine } from "@lamplight/contracts/model";
import type { InvoiceLineRow, InvoiceView } from "@lamplight/database";
import {
  DomainError,
  formatDollars,
  formatKwh,
  invoiceStatus,
  localDayOf,
} from "@lamplight/domain";
import type { Context } from "../context.ts";

/** An invoice as lists show it. */
export async function toInvoiceOutput({ signer }: Context, view: InvoiceView): Promise<Invoice> {
  const { invoice, dueOn, voidedAt, documentUuid } = view;
  const today = localDayOf(view.now);
  const { amountDueCents } = invoice;
  const status = invoiceStatus({ isVoid: voidedAt !== null, amountDueCents, dueOn }, today);
  const { worldUuid, appUuid, accountUuid, uuid: invoiceUuid } = invoice;
  const link =
    documentUuid === null
      ? null
      : await signer.fileLink({ kind: "invoice", worldUuid, appUuid, accountUuid, invoiceUuid });
  return {
    number: String(invoice.number),
    invoiceDate: invoice.invoiceOn,
    paymentDueDate: dueOn,
    billingPeriodStart: invoice.periodFrom,
    billingPeriodEnd: invoice.periodUntil,
    totalCents: invoice.totalCents,
    total: formatDollars(invoice.totalCents),
    totalKwh: formatKwh(invoice.billedWh),
    avgCentsPerKwh: invoice.averageCentsPerKwh,
    pdf: link?.url ?? null,
    // Nothing to pay is paid when it is issued; payments are what else will pay an invoice.
    paidAt: status === "paid" ? invoice.issuedAt : null,
    voidedAt,
    status,
  };
}

function toLineOutput(line: InvoiceLineRow): InvoiceLine {
  const { group, code, label, quantity, quantityUnit, rate, rateUnit, amountCents } = line;
  return {
    group,
    code,
    label,
    quantity,
    quantityUnit,
    rate,
    rateUnit,
    amountCents,
    amount: formatDollars(amountCents),
  };
}

export async function toInvoiceDetail(
  context: Context,
  view: InvoiceView,
  lines: readonly InvoiceLineRow[],
): Promise<InvoiceDetail> {
  const { invoice, accountNumber, esiId, planName } = view;
  return {
    ...(await toInvoiceOutput(context, view)),
    currency: "USD",
    accountNumber,
    esiId,
    planName,
    planUuid: invoice.planUuid,
    balanceForwardCents: invoice.balanceForwardCents,
    amountDueCents: invoice.amountDueCents,
    lines: lines.map(toLineOutput),
    meterReads: invoice.meterReads,
    payments: [],
    messages: invoice.messages,
  };
}

/** The number in an invoice's public name; null where it is none. */
export function parseInvoiceNumber(text: string): number | null {
  return /^[1-9]\d{0,14}$/.test(text) ? Number(text) : null;
}

/** @throws DomainError not_found, where the text is no number of any invoice */
export function readInvoiceNumber(text: string): number {
  const number = parseInvoiceNumber(text);
  if (number === null) throw new DomainError("not_found");
  return number;
}
