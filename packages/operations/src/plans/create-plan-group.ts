import type { OperatorPlanGroup, PlanGroupInput } from "@lamplight/contracts/model";
import {
  findApp,
  findAppScope,
  insertPlanGroup,
  newUuid,
  readClock,
  type PlanGroupRow,
} from "@lamplight/database";
import { DomainError, parseCents, parseMicros, standingProblems } from "@lamplight/domain";
import { recordChanges } from "../access/record-changes.ts";
import { inTransaction, type Context } from "../context.ts";
import { toOperatorPlanGroupOutput, toPlanGroupOutput } from "./plan-group-output.ts";
import { recordCost } from "./record-cost.ts";

/**
 * @throws DomainError not_found, pricing_invalid, rate_too_precise, second_person_needed, invalid_input (an amount
 * finer than a cent)
 */
export function createPlanGroup(
  context: Context,
  input: PlanGroupInput & { readonly appUuid: string },
): Promise<OperatorPlanGroup> {
  return inTransaction(context, async (transaction) => {
    const { database } = transaction;
    const scope = await findAppScope(database, input.appUuid);
    const found = scope === null ? null : await findApp(scope, database);
    if (scope === null || found === null) throw new DomainError("not_found");
    const { components, segment = "residential", energyKind = "flat_energy" } = input;
    const problems = standingProblems(components, { segment, energyKind });
    if (problems.length > 0) throw new DomainError("pricing_invalid", { problems });
    const isSandbox = found.app.environment === "sandbox";
    const { needsApproval = !isSandbox } = input;
    if (!needsApproval && !isSandbox) throw new DomainError("second_person_needed");
    const cost = input.costDollarsPerKwh ?? null;
    const { now } = await readClock(scope, database);
    const group: PlanGroupRow = {
      ...scope,
      uuid: newUuid(),
      name: input.name,
      description: input.description,
      segment,
      termMonths: input.termMonths,
      energyKind,
      components,
      commissionCentsPerMonth: parseCents(input.partnerCommissionPerMonthDollars ?? "0"),
      renewablePercent: input.renewablePercent ?? null,
      costMicrosPerKwh: cost === null ? null : parseMicros(cost, "costDollarsPerKwh"),
      needsApproval,
      createdAt: now,
    };
    await insertPlanGroup(database, group);
    const { uuid: objectId, costMicrosPerKwh } = group;
    const after = { ...toPlanGroupOutput(group), energyKind, components, needsApproval };
    await recordChanges(transaction, scope, [
      { action: "plan_group.created", objectId, after, at: now },
    ]);
    await recordCost(transaction, scope, objectId, [null, costMicrosPerKwh], now);
    return toOperatorPlanGroupOutput(group);
  });
}
