import type { WorldScope } from "@lamplight/database";
import { recordChanges } from "../access/record-changes.ts";
import type { Context } from "../context.ts";

/**
 * Says in the audit log what a kWh of a plan group costs the retailer. As a change of no App, since Apps read what
 * is said of theirs.
 */
export async function recordCost(
  context: Context,
  { worldUuid }: WorldScope,
  planGroupUuid: string,
  [before, after]: readonly [number | null, number | null],
  at: string,
): Promise<void> {
  if (before === after) return;
  await recordChanges(context, { worldUuid }, [
    {
      action: "plan_group.cost_set",
      objectId: planGroupUuid,
      before: { costMicrosPerKwh: before },
      after: { costMicrosPerKwh: after },
      at,
    },
  ]);
}
