// A floor. Changing this file needs a decision record in docs/decisions and its new hash in floors.json.

import postgres from "postgres";

interface InvoiceRow {
  readonly uuid: string;
  readonly number: string;
  readonly invoice_on: string;
  readonly due_on: string;
  readonly period_from: string;
  readonly period_until: string;
  readonly total_cents: string;
  readonly billed_wh: string;
  readonly average_cents_per_kwh: string | null;
  readonly balance_forward_cents: string;
  readonly amount_due_cents: string;
  readonly plan_uuid: string;
  readonly plan_name: string;
  readonly esi_id: string;
  readonly account_number: string;
  readonly messages: readonly string[];
  readonly meter_reads: readonly object[];
}

interface LineRow {
  readonly group: string;
  readonly code: string;
  readonly label: string;
  readonly quantity: string | null;
  readonly quantity_unit: string | null;
  readonly rate: string | null;
  readonly rate_unit: string | null;
  readonly amount_cents: string;
}

const dollars = (cents: string): string => (Number(cents) / 100).toFixed(2);

/** Reads an invoice with two selects at once and says what the product's answer says. */
export function openInvoiceSelects(url: string, accountUuid: string) {
  const sql = postgres(url, { max: 10, connection: { role: "lamplight_app", TimeZone: "UTC" } });
  return async (number: string) => {
    const [[invoice], lines] = await Promise.all([
      sql<InvoiceRow[]>`
        select invoice.uuid, invoice.number, invoice.invoice_on::text, version.due_on::text,
          invoice.period_from::text, invoice.period_until::text, invoice.total_cents, invoice.billed_wh,
          invoice.average_cents_per_kwh, invoice.balance_forward_cents, invoice.amount_due_cents,
          invoice.plan_uuid, plan.name as plan_name, premise.esi_id, account.account_number, invoice.messages,
          invoice.meter_reads
        from invoices invoice
        join invoice_document_versions version on version.invoice_uuid = invoice.uuid and version.version = 1
        join plans plan on plan.uuid = invoice.plan_uuid
        join premises premise on premise.world_uuid = invoice.world_uuid and premise.id = invoice.premise_id
        join accounts account on account.uuid = invoice.account_uuid
        where invoice.account_uuid = ${accountUuid} and invoice.number = ${number}`,
      sql<LineRow[]>`
        select line."group", line.code, line.label, line.quantity, line.quantity_unit, line.rate,
          line.rate_unit, line.amount_cents
        from invoice_lines line
        join invoices invoice on invoice.uuid = line.invoice_uuid
        where invoice.account_uuid = ${accountUuid} and invoice.number = ${number}
        order by line.position`,
    ]);
    if (invoice === undefined) return null;
    return {
      number: invoice.number,
      invoiceDate: invoice.invoice_on,
      paymentDueDate: invoice.due_on,
      billingPeriodStart: invoice.period_from,
      billingPeriodEnd: invoice.period_until,
      totalCents: Number(invoice.total_cents),
      total: dollars(invoice.total_cents),
      totalKwh: String(Number(invoice.billed_wh) / 1000),
      avgCentsPerKwh: invoice.average_cents_per_kwh,
      pdf: null,
      paidAt: null,
      voidedAt: null,
      status: "due",
      currency: "USD",
      accountNumber: invoice.account_number,
      esiId: invoice.esi_id,
      planName: invoice.plan_name,
      planUuid: invoice.plan_uuid,
      balanceForwardCents: Number(invoice.balance_forward_cents),
      amountDueCents: Number(invoice.amount_due_cents),
      lines: lines.map((line) => ({
        group: line.group,
        code: line.code,
        label: line.label,
        quantity: line.quantity,
        quantityUnit: line.quantity_unit,
        rate: line.rate,
        rateUnit: line.rate_unit,
        amountCents: Number(line.amount_cents),
        amount: dollars(line.amount_cents),
      })),
      meterReads: invoice.meter_reads,
      payments: [],
      messages: invoice.messages,
    };
  };
}
