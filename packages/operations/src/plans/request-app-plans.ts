import type { AppPlan } from "@lamplight/contracts/model";
import { readClock, type AppScope } from "@lamplight/database";
import { DomainError } from "@lamplight/domain";
import { recordChanges } from "../access/record-changes.ts";
import { inTransaction, type Context } from "../context.ts";
import { offerPlans, type PlanRequest } from "./offer-plans.ts";
import { toAppPlanOutput } from "./plan-output.ts";

export interface RequestAppPlansInput extends PlanRequest {
  readonly postalCode: string;
}

/**
 * Plans that an App offers at a postal code now: indicative, as nobody has asked for an address yet, and real, as
 * an account at that utility may accept them while they stand.
 *
 * @throws DomainError utility_not_at_postal_code, no_delivery_tariff, tariff_not_official, rate_too_precise,
 * rate_not_flat, below_cost
 */
export function requestAppPlans(
  context: Context,
  scope: AppScope,
  input: RequestAppPlansInput,
): Promise<AppPlan[]> {
  return inTransaction(context, async (transaction) => {
    const { postalCode, ...request } = input;
    const utilities = transaction.serviceAreas.utilitiesAt(postalCode);
    if (!utilities.includes(request.utility)) {
      throw new DomainError("utility_not_at_postal_code", { utilities: [...utilities] });
    }
    const offers = await offerPlans(transaction, scope, request);
    const plans: AppPlan[] = [];
    for (const { plan, tariff } of offers) {
      plans.push(await toAppPlanOutput(transaction, plan, tariff));
    }
    const { now } = await readClock(scope, transaction.database);
    await recordChanges(transaction, scope, [
      {
        action: "app.plans_requested",
        objectId: scope.appUuid,
        after: { ...input, planUuids: plans.map(({ uuid }) => uuid) },
        at: now,
      },
    ]);
    return plans;
  });
}
