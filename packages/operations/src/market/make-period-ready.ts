import { attachTduInvoice, type BillingPeriodRow } from "@lamplight/database";
import { scheduleBilling } from "../billing/schedule-billing.ts";
import { recordChanges } from "../access/record-changes.ts";
import type { Context } from "../context.ts";

/** Joins a period with its TDU invoice and has it billed. */
export async function makePeriodReady(
  context: Context,
  period: BillingPeriodRow,
  tduInvoiceUuid: string,
  at: string,
): Promise<void> {
  await attachTduInvoice(period, context.database, period.uuid, tduInvoiceUuid);
  const { uuid: objectId, accountUuid, status } = period;
  await recordChanges(context, period, [
    {
      action: "billing_period.ready",
      objectId,
      accountUuid,
      before: { status },
      after: { status: "ready", tduInvoiceUuid },
      at,
    },
  ]);
  await scheduleBilling(context, period, at);
}
