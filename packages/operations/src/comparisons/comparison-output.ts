import type {
  ComparedPlan,
  ComparedPlanMonth,
  Comparison,
  PlanNotComparable,
} from "@lamplight/contracts/model";
import {
  assert,
  formatKwh,
  type EnergyCost,
  type MonthCost,
  type PlanCost,
  type UsageMonth,
} from "@lamplight/domain";
import type { NamedPlan } from "./named-plan.ts";

/** How the figures of every comparison came about. */
export const comparisonBasis: readonly string[] = [
  "Each calendar month is rated as one billing cycle, on its intervals; months with a missing interval are in no figure, and nothing is scaled to a year.",
  "Delivery is by the utility's tariff in force in each month. Taxes, the gross receipts reimbursement and the PUC assessment are left out, as on labels.",
  "Credits that can be lost are given, as to a customer who keeps their conditions.",
];

const sumWh = (values: readonly number[]): number =>
  values.reduce((sum, energyWh) => sum + energyWh, 0);

/** Import and export of months; no export where no month has the channel. */
function energyOf(months: readonly Pick<UsageMonth, "importWh" | "exportWh">[]) {
  const exports = months.flatMap(({ exportWh }) => (exportWh === null ? [] : [exportWh]));
  return {
    importKwh: formatKwh(sumWh(months.map(({ importWh }) => importWh))),
    exportKwh: exports.length === 0 ? null : formatKwh(sumWh(exports)),
  };
}

const toEnergy = (parts: readonly EnergyCost[]) =>
  parts.map(({ label, importWh, amountCents }) => ({
    label,
    importKwh: formatKwh(importWh),
    amountCents,
  }));

function toMonth({ month, energy, charges, ...cost }: MonthCost): ComparedPlanMonth {
  const { costCents, averageCentsPerKwh, deliveryCents, exportCents } = cost;
  return {
    month: month.month,
    ...energyOf([month]),
    costCents,
    averageCentsPerKwh,
    deliveryCents,
    exportCents,
    energy: toEnergy(energy),
    charges: [...charges],
  };
}

/** What an answer calls a plan. */
function namesOf({ planUuid, planGroupUuid, name, termMonths, utility }: NamedPlan) {
  return { planUuid, planGroupUuid, name, termMonths, utility };
}

/** A plan with its costs. */
export function toComparedPlan(plan: NamedPlan, cost: PlanCost): ComparedPlan {
  const { costCents, averageCentsPerKwh, deliveryCents, exportCents } = cost;
  return {
    ...namesOf(plan),
    version: plan.version,
    ...energyOf(cost.months.map(({ month }) => month)),
    costCents,
    averageCentsPerKwh,
    deliveryCents,
    exportCents,
    months: cost.months.map(toMonth),
    energy: toEnergy(cost.energy),
    charges: [...cost.charges],
    nearCliffs: cost.nearCliffs.map(({ months, ...cliff }) => ({ ...cliff, months: [...months] })),
  };
}

/** A plan without, with the reason. */
export function toNotComparable(
  plan: NamedPlan,
  fault: Pick<PlanNotComparable, "reason" | "what">,
): PlanNotComparable {
  return { ...namesOf(plan), reason: fault.reason, what: fault.what };
}

/** The months that were looked at, rated or not, and what they come to. */
export function toComparisonMonths(
  months: readonly UsageMonth[],
): Pick<Comparison, "from" | "until" | "ratedMonths" | "months" | "importKwh" | "exportKwh"> {
  const rated = months.filter(({ isComplete }) => isComplete);
  const [first, last] = [months[0], months.at(-1)];
  assert(first !== undefined && last !== undefined, "a comparison on no months");
  return {
    from: first.from,
    until: last.until,
    ratedMonths: rated.length,
    months: months.map((month) => ({
      month: month.month,
      status: month.isComplete ? "rated" : "incomplete",
      ...energyOf([month]),
      missingIntervals: month.missingIntervals,
      missingExportIntervals: month.missingExportIntervals,
    })),
    ...energyOf(rated),
  };
}
