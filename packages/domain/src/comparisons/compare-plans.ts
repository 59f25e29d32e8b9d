import type { PlanPricing } from "@lamplight/contracts/model";
import { isDomainError } from "../error.ts";
import { addExact } from "../money/add-exact.ts";
import { averageCentsPerKwh } from "../rating/average-cents-per-kwh.ts";
import { tariffSpans } from "../rating/tariff-spans.ts";
import { costOfMonth, type RatedMonth } from "./cost-of-month.ts";
import type {
  ChargeCost,
  ComparablePlan,
  ComparisonFacts,
  EnergyCost,
  PlanCost,
  PlanFault,
  UsageMonth,
} from "./model.ts";
import { nearCliffs } from "./near-cliffs.ts";

const sumOf = <TItem>(items: readonly TItem[], valueOf: (item: TItem) => number): number =>
  items.reduce((sum, item) => sum + valueOf(item), 0);

/** What a label may assume and nobody knows of this household. */
function assumptionOf({ components }: PlanPricing): PlanFault | null {
  return components.some(({ kind }) => kind === "vehicle_charging_allowance")
    ? { reason: "not_billable", what: "how many kWh of these intervals charged a vehicle" }
    : null;
}

function sumEnergy(months: readonly RatedMonth[]): EnergyCost[] {
  const byLabel = Map.groupBy(
    months.flatMap(({ energy }) => energy),
    ({ label }) => label,
  );
  return [...byLabel].map(([label, parts]) => ({
    label,
    importWh: sumOf(parts, ({ importWh }) => importWh),
    amountCents: sumOf(parts, ({ amountCents }) => amountCents),
  }));
}

function sumCharges(months: readonly RatedMonth[]): (ChargeCost & { months: number })[] {
  const all = months.flatMap(({ charges, month }) =>
    charges.map((charge) => ({ ...charge, month })),
  );
  return [...Map.groupBy(all, ({ code, label }) => `${code} ${label}`).values()].flatMap((same) => {
    const [first] = same;
    if (first === undefined) return [];
    const { code, label } = first;
    const amountCents = sumOf(same, (charge) => charge.amountCents);
    return [{ code, label, amountCents, months: new Set(same.map(({ month }) => month)).size }];
  });
}

function costOfPlan(
  plan: ComparablePlan,
  months: readonly UsageMonth[],
  facts: ComparisonFacts,
): PlanCost {
  const { pricing } = plan;
  const rated = months.map((month) => costOfMonth(plan, month, facts));
  const last = months.at(-1);
  const tariff = last === undefined ? undefined : tariffSpans(plan.tariffs, last)?.at(-1)?.tariff;
  return {
    costCents: sumOf(rated, ({ costCents }) => costCents),
    averageCentsPerKwh: averageCentsPerKwh(
      addExact(...rated.map(({ recurringExact }) => recurringExact)),
      sumOf(months, ({ importWh }) => importWh),
    ),
    deliveryCents: sumOf(rated, ({ deliveryCents }) => deliveryCents),
    exportCents: sumOf(rated, ({ exportCents }) => exportCents),
    months: rated,
    energy: sumEnergy(rated),
    charges: sumCharges(rated),
    nearCliffs: nearCliffs(pricing, tariff ?? null, months),
  };
}

function costOrFault(
  plan: ComparablePlan,
  months: readonly UsageMonth[],
  facts: ComparisonFacts,
): PlanCost | PlanFault {
  const assumption = assumptionOf(plan.pricing);
  if (assumption !== null) return assumption;
  try {
    return costOfPlan(plan, months, facts);
  } catch (error) {
    if (isDomainError(error, "unpriced")) return error.details;
    throw error;
  }
}

/** Plans with their costs, and plans that have none with the reason. */
export interface ComparedPlans<TPlan> {
  /** The cheapest first; equal ones in the order in which they were given. */
  readonly compared: readonly { readonly plan: TPlan; readonly cost: PlanCost }[];
  readonly notComparable: readonly { readonly plan: TPlan; readonly fault: PlanFault }[];
}

/** What plans would have cost in the complete months of somebody's usage, month by month. */
export function comparePlans<TPlan extends ComparablePlan>(
  plans: readonly TPlan[],
  facts: ComparisonFacts,
): ComparedPlans<TPlan> {
  const months = facts.months.filter(({ isComplete }) => isComplete);
  const compared: { plan: TPlan; cost: PlanCost }[] = [];
  const notComparable: { plan: TPlan; fault: PlanFault }[] = [];
  for (const plan of plans) {
    const result = costOrFault(plan, months, facts);
    if ("reason" in result) notComparable.push({ plan, fault: result });
    else compared.push({ plan, cost: result });
  }
  return {
    compared: compared.toSorted((one, other) => one.cost.costCents - other.cost.costCents),
    notComparable,
  };
}
