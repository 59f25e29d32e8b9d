import {
  comparisonPlanLimit,
  utilitySchema,
  type PlanNotComparable,
  type TduTariff,
  type Utility,
} from "@lamplight/contracts/model";
import { findPlans, listTduTariffs, type AppScope } from "@lamplight/database";
import { DomainError } from "@lamplight/domain";
import type { Context } from "../context.ts";
import type { NamedPlan } from "./named-plan.ts";
import { offersOfGroup } from "./offers-of-group.ts";

/** Which plans: these, and what plan groups offer. */
export interface PlansOf {
  readonly planUuids?: readonly string[] | undefined;
  readonly planGroupUuids?: readonly string[] | undefined;
  readonly utility?: Utility | undefined;
  readonly termMonths?: number | undefined;
}

interface ComparedPlansInput {
  readonly plans: readonly NamedPlan[];
  /** Groups without an offer. */
  readonly notOffered: readonly PlanNotComparable[];
}

/** Plans as they were offered, in the order in which they were asked for, each once. */
async function loadPlans(
  { database }: Context,
  scope: AppScope,
  planUuids: readonly string[],
): Promise<Omit<NamedPlan, "tariffs">[]> {
  const wanted = [...new Set(planUuids)];
  if (wanted.length === 0) return [];
  const found = new Map((await findPlans(scope, database, wanted)).map((row) => [row.uuid, row]));
  return wanted.map((uuid) => {
    const row = found.get(uuid);
    if (row === undefined) throw new DomainError("not_found");
    const { version, segment, pricing, planGroupUuid, name, termMonths } = row;
    const utility = utilitySchema.parse(row.utility);
    return { planUuid: uuid, version, segment, pricing, planGroupUuid, name, termMonths, utility };
  });
}

/** Tariffs differ by utility and by segment. */
const tariffKeyOf = ({ utility, segment }: Pick<NamedPlan, "utility" | "segment">): string =>
  `${utility} ${segment}`;

/**
 * The plans that a comparison is of, with the tariff rows of their utilities.
 *
 * @throws DomainError invalid_input (no plans; groups without a utility), not_found, too_many_plans
 */
export async function loadComparedPlans(
  context: Context,
  scope: AppScope,
  { planUuids = [], planGroupUuids = [], utility, termMonths }: PlansOf,
): Promise<ComparedPlansInput> {
  if (planUuids.length + planGroupUuids.length === 0) throw new DomainError("invalid_input");
  const plans = await loadPlans(context, scope, planUuids);
  const notOffered: PlanNotComparable[] = [];
  for (const planGroupUuid of new Set(planGroupUuids)) {
    if (utility === undefined) throw new DomainError("invalid_input");
    const { name, offers, fault } = await offersOfGroup(context, scope, {
      planGroupUuid,
      utility,
      termMonths,
    });
    plans.push(...offers);
    if (fault === null) continue;
    notOffered.push({
      planUuid: null,
      planGroupUuid,
      name,
      termMonths: termMonths ?? null,
      utility,
      reason: "not_offered",
      what: fault,
    });
  }
  if (plans.length > comparisonPlanLimit) {
    throw new DomainError("too_many_plans", { limit: comparisonPlanLimit });
  }
  const tariffs = new Map<string, readonly TduTariff[]>();
  for (const plan of plans) {
    if (tariffs.has(tariffKeyOf(plan))) continue;
    tariffs.set(
      tariffKeyOf(plan),
      await listTduTariffs(context.database, plan.utility, plan.segment),
    );
  }
  return {
    plans: plans.map((plan) => ({ ...plan, tariffs: tariffs.get(tariffKeyOf(plan)) ?? [] })),
    notOffered,
  };
}
