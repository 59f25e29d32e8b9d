import { attachTduInvoice, type BillingPeriodRow } from "@lamplight/database";
import { scheduleBilling } from "../billing/schedule-billing.ts";
import type { Context } from "../context.ts";

/** Joins a period with its TDU invoice and has it billed. */
export async function makePeriodReady(
  context: Context,
  period: BillingPeriodRow,
  tduInvoiceUuid: string,
  at: string,
): Promise<void> {
  await attachTduInvoice(period, context.database, period.uuid, tduInvoiceUuid);
  await scheduleBilling(context, period, at);
}
