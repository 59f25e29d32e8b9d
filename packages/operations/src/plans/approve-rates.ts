import type { RateSheet } from "@lamplight/contracts/model";
import { approveRateSheetRow, type AppScope } from "@lamplight/database";
import { recordChanges } from "../access/record-changes.ts";
import type { Context } from "../context.ts";

/** Has whoever acts approve a draft, and says so in the audit log. Whether they may is not asked here. */
export async function approveRates(
  context: Context,
  scope: AppScope,
  rateSheetUuid: string,
  now: string,
): Promise<Pick<RateSheet, "approvedAt" | "approvedBy">> {
  const approval = { approvedAt: now, approvedBy: context.actor.id };
  await approveRateSheetRow(scope, context.database, rateSheetUuid, approval);
  await recordChanges(context, scope, [
    {
      action: "rate_sheet.approved",
      objectId: rateSheetUuid,
      before: { status: "draft" },
      after: { status: "approved", ...approval },
      at: now,
    },
  ]);
  return approval;
}
