import type { Plan } from "@lamplight/contracts/model";
import {
  findAccount,
  findPremise,
  insertEvents,
  readClock,
  type AccountScope,
} from "@lamplight/database";
import { DomainError } from "@lamplight/domain";
import { recordChanges } from "../access/record-changes.ts";
import { inTransaction, type Context } from "../context.ts";
import { offerPlans, type PlanRequest } from "./offer-plans.ts";
import { toPlanOutput } from "./plan-output.ts";

export interface RequestPlansInput extends Omit<PlanRequest, "utility"> {
  readonly esiId: string;
}

/**
 * Plans that are offered at a premise now, each priced and with its documents. The same offer asked for twice
 * on one day is the same plan.
 *
 * @throws DomainError not_found, no_delivery_tariff, tariff_not_official, rate_too_precise, rate_not_flat,
 * below_cost
 */
export function requestPlans(
  context: Context,
  scope: AccountScope,
  input: RequestPlansInput,
): Promise<Plan[]> {
  return inTransaction(context, async (transaction) => {
    const { database } = transaction;
    const { esiId, ...knobs } = input;
    const premise = await findPremise(scope, database, esiId);
    const account = await findAccount(scope, database);
    if (premise === null || account === null) throw new DomainError("not_found");
    const offers = await offerPlans(transaction, scope, { ...knobs, utility: premise.utility });
    const plans: Plan[] = [];
    for (const { plan, tariff } of offers) {
      plans.push(await toPlanOutput(transaction, plan, tariff, account.language));
    }
    const { accountUuid } = scope;
    const { now } = await readClock(scope, database);
    await recordChanges(transaction, scope, [
      {
        action: "account.plans_requested",
        objectId: accountUuid,
        accountUuid,
        after: { ...input, planUuids: plans.map(({ uuid }) => uuid) },
        at: now,
      },
    ]);
    await insertEvents(scope, database, [
      {
        type: "enrollment.plan_requested",
        accountUuid,
        locationUuid: null,
        objectId: accountUuid,
        at: now,
      },
    ]);
    return plans;
  });
}
