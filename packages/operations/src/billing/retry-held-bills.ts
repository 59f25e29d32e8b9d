import type { ReopenedPeriod } from "@lamplight/database";
import { recordChanges } from "../access/record-changes.ts";
import type { Context } from "../context.ts";
import { scheduleBilling } from "./schedule-billing.ts";

/** Has held periods that were just reopened billed again, and says so in the audit log. */
export async function retryHeldBills(
  context: Context,
  reopened: readonly ReopenedPeriod[],
  at: string,
): Promise<void> {
  for (const period of reopened) {
    const { uuid: objectId, accountUuid } = period;
    await recordChanges(context, period, [
      {
        action: "billing_period.reopened",
        objectId,
        accountUuid,
        before: { status: "held" },
        after: { status: "ready" },
        at,
      },
    ]);
    await scheduleBilling(context, period, at);
  }
}
