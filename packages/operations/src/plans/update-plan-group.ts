import type { OperatorPlanGroup, PlanGroupChange } from "@lamplight/contracts/model";
import {
  findPlanGroupScope,
  lockPlanGroup,
  readClock,
  updatePlanGroup as savePlanGroup,
  type PlanGroupRow,
} from "@lamplight/database";
import { DomainError, parseCents, parseMicros } from "@lamplight/domain";
import { recordChanges } from "../access/record-changes.ts";
import { inTransaction, type Context } from "../context.ts";
import { toOperatorPlanGroupOutput, toPlanGroupOutput } from "./plan-group-output.ts";
import { recordCost } from "./record-cost.ts";

/** A group as the change leaves it; what it does not name stays. */
function changed(group: PlanGroupRow, change: PlanGroupChange): PlanGroupRow {
  const { name, description, partnerCommissionPerMonthDollars, renewablePercent } = change;
  const { costDollarsPerKwh: cost } = change;
  return {
    ...group,
    ...(name !== undefined && { name }),
    ...(description !== undefined && { description }),
    ...(partnerCommissionPerMonthDollars !== undefined && {
      commissionCentsPerMonth: parseCents(partnerCommissionPerMonthDollars),
    }),
    ...(renewablePercent !== undefined && { renewablePercent }),
    ...(cost !== undefined && {
      costMicrosPerKwh: cost === null ? null : parseMicros(cost, "costDollarsPerKwh"),
    }),
  };
}

/**
 * Changes what new offers say and promise. What a plan charges stays: that would be another group, and plans keep
 * what they were issued with anyhow.
 *
 * @throws DomainError not_found, rate_too_precise, invalid_input (an amount finer than a cent)
 */
export function updatePlanGroup(
  context: Context,
  { uuid, ...change }: PlanGroupChange & { readonly uuid: string },
): Promise<OperatorPlanGroup> {
  return inTransaction(context, async (transaction) => {
    const { database } = transaction;
    const scope = await findPlanGroupScope(database, uuid);
    const group = scope === null ? null : await lockPlanGroup(scope, database, uuid);
    if (scope === null || group === null) throw new DomainError("not_found");
    const { now } = await readClock(scope, database);
    const next = changed(group, change);
    const { name, description, commissionCentsPerMonth, renewablePercent, costMicrosPerKwh } = next;
    await savePlanGroup(scope, database, uuid, {
      name,
      description,
      commissionCentsPerMonth,
      renewablePercent,
      costMicrosPerKwh,
    });
    await recordChanges(transaction, scope, [
      {
        action: "plan_group.updated",
        objectId: uuid,
        before: toPlanGroupOutput(group),
        after: toPlanGroupOutput(next),
        at: now,
      },
    ]);
    const costs = [group.costMicrosPerKwh, costMicrosPerKwh] as const;
    await recordCost(transaction, scope, uuid, costs, now);
    return toOperatorPlanGroupOutput(next);
  });
}
