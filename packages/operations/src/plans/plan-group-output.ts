import type { OperatorPlanGroup, PlanGroup } from "@lamplight/contracts/model";
import type { PlanGroupRow } from "@lamplight/database";
import {
  buybackProgrammeOf,
  creditsOf,
  earlyTerminationFeeOf,
  feesOf,
  formatDollars,
  formatMicros,
  monthlyCostOf,
  planTypeOfEnergy,
  rateStructureOfEnergy,
} from "@lamplight/domain";

/** A plan group as its App sees it: without what energy costs the retailer. */
export function toPlanGroupOutput(row: PlanGroupRow): PlanGroup {
  const { uuid, appUuid, name, description, segment, termMonths, components } = row;
  return {
    uuid,
    appUuid,
    name,
    description,
    segment,
    termMonths,
    planMonthlyCostDollars: monthlyCostOf(components),
    buybackProgramme: buybackProgrammeOf(components),
    partnerCommissionPerMonthDollars: formatDollars(row.commissionCentsPerMonth),
    planType: planTypeOfEnergy[row.energyKind],
    rateStructure: rateStructureOfEnergy[row.energyKind],
    credits: creditsOf(components),
    fees: feesOf(components),
    renewablePercent: row.renewablePercent,
    earlyTerminationFee: earlyTerminationFeeOf(components),
  };
}

/** A plan group as staff see it. */
export function toOperatorPlanGroupOutput(row: PlanGroupRow): OperatorPlanGroup {
  const { energyKind, components, costMicrosPerKwh, needsApproval } = row;
  return {
    ...toPlanGroupOutput(row),
    energyKind,
    components: [...components],
    costDollarsPerKwh: costMicrosPerKwh === null ? null : formatMicros(costMicrosPerKwh),
    needsApproval,
  };
}
