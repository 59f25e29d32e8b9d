import type { InvoiceDetail } from "@lamplight/client";
import Table from "cli-table3";

/** Invoices as a table for the terminal. */
export function invoiceTable(invoices: readonly InvoiceDetail[]): string {
  const table = new Table({
    head: ["invoice", "from", "until", "kWh", "¢/kWh", "total $", "amount due $", "due on"],
    colAligns: ["left", "left", "left", "right", "right", "right", "right", "left"],
    style: { head: [], border: [], compact: true },
  });
  for (const invoice of invoices) {
    table.push([
      invoice.number,
      invoice.billingPeriodStart,
      invoice.billingPeriodEnd,
      invoice.totalKwh,
      invoice.avgCentsPerKwh ?? "",
      invoice.total,
      (invoice.amountDueCents / 100).toFixed(2),
      invoice.paymentDueDate,
    ]);
  }
  return table.toString();
}
