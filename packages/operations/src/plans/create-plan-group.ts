import type { PlanGroup } from "@lamplight/contracts/model";
import { findAppScope, insertPlanGroup, newUuid, readClock } from "@lamplight/database";
import { DomainError, formatDollars, parseCents } from "@lamplight/domain";
import { recordChanges } from "../access/record-changes.ts";
import { inTransaction, type Context } from "../context.ts";

/** @throws DomainError not_found, invalid_input (an amount finer than a cent) */
export function createPlanGroup(
  context: Context,
  input: Omit<PlanGroup, "uuid" | "rateStructure">,
): Promise<PlanGroup> {
  return inTransaction(context, async (transaction) => {
    const { database } = transaction;
    const scope = await findAppScope(database, input.appUuid);
    if (scope === null) throw new DomainError("not_found");
    const { now } = await readClock(scope, database);
    const uuid = newUuid();
    const monthlyCostCents = parseCents(input.planMonthlyCostDollars);
    const fee = input.earlyTerminationFeeDollars ?? null;
    const earlyTerminationFeeCents = fee === null ? null : parseCents(fee);
    const { name, description, termMonths } = input;
    const renewablePercent = input.renewablePercent ?? null;
    await insertPlanGroup(database, {
      ...scope,
      uuid,
      name,
      description,
      termMonths,
      monthlyCostCents,
      renewablePercent,
      earlyTerminationFeeCents,
      createdAt: now,
    });
    const group: PlanGroup = {
      uuid,
      appUuid: scope.appUuid,
      name,
      description,
      termMonths,
      planMonthlyCostDollars: formatDollars(monthlyCostCents),
      renewablePercent,
      earlyTerminationFeeDollars:
        earlyTerminationFeeCents === null ? null : formatDollars(earlyTerminationFeeCents),
      rateStructure: "flat",
    };
    await recordChanges(transaction, scope, [
      { action: "plan_group.created", objectId: uuid, after: group, at: now },
    ]);
    return group;
  });
}
