import type { Comparison } from "@lamplight/contracts/model";
import { loadSeriesPrices, type AppScope } from "@lamplight/database";
import {
  addDays,
  comparePlans,
  DomainError,
  seriesOf,
  usageMonths,
  type UsageDay,
} from "@lamplight/domain";
import type { Context } from "../context.ts";
import {
  comparisonBasis,
  toComparedPlan,
  toComparisonMonths,
  toNotComparable,
} from "./comparison-output.ts";
import { loadComparedPlans, type PlansOf } from "./load-compared-plans.ts";
import { loadComparedUsage, type UsageOf } from "./load-compared-usage.ts";
import type { NamedPlan } from "./named-plan.ts";

/** The prices that plans take from series, on the days of some usage. */
function loadSeries(
  { database }: Context,
  scope: AppScope,
  plans: readonly NamedPlan[],
  days: readonly UsageDay[],
) {
  const names = plans.map(({ pricing }) => seriesOf(pricing));
  const published = [...new Set(names.flatMap((name) => name.published))];
  const indexed = [...new Set(names.flatMap((name) => name.indexed))];
  const sorted = days.map(({ day }) => day).toSorted();
  const from = sorted[0] ?? "";
  const until = addDays(sorted.at(-1) ?? from, 1);
  return loadSeriesPrices(scope, database, { published, indexed }, { from, until });
}

/**
 * What plans would have cost on a year of somebody's intervals. Nothing is kept.
 *
 * @throws DomainError invalid_input, not_found, usage_profile_not_ready, usage_incomplete, too_many_plans
 */
export async function createComparison(
  context: Context,
  scope: AppScope,
  input: UsageOf & PlansOf & { deviceCount?: number | undefined },
): Promise<Comparison> {
  const { usageProfileUuid, locationUuid, deviceCount = 0 } = input;
  const usage = await loadComparedUsage(context, scope, input);
  const utility = usage.utility ?? input.utility;
  // A location has one utility, and nothing is offered at it by another.
  if (input.utility !== undefined && input.utility !== utility) {
    throw new DomainError("invalid_input");
  }
  const { plans, notOffered } = await loadComparedPlans(context, scope, { ...input, utility });
  const months = usageMonths(usage.days);
  if (!months.some(({ isComplete }) => isComplete)) {
    throw new DomainError("usage_incomplete", {
      months: months.map(({ month, missingIntervals }) => ({ month, missingIntervals })),
    });
  }
  const isElsewhere = (plan: { utility: string }) =>
    usage.utility !== null && plan.utility !== usage.utility;
  const comparable = plans.filter((plan) => !isElsewhere(plan));
  const prices = await loadSeries(context, scope, comparable, usage.days);
  const { compared, notComparable } = comparePlans(comparable, { months, deviceCount, ...prices });
  return {
    usageProfileUuid: usageProfileUuid ?? null,
    locationUuid: locationUuid ?? null,
    ...toComparisonMonths(months),
    basis: [...comparisonBasis],
    plans: compared.map(({ plan, cost }) => toComparedPlan(plan, cost)),
    notComparable: [
      ...plans
        .filter(isElsewhere)
        .map((plan) =>
          toNotComparable(plan, { reason: "other_utility", what: `a plan for ${usage.utility}` }),
        ),
      ...notComparable.map(({ plan, fault }) => toNotComparable(plan, fault)),
      ...notOffered,
    ],
  };
}
