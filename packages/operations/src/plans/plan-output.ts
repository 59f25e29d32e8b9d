import { utilitySchema, type AppPlan, type Language, type Plan } from "@lamplight/contracts/model";
import type { PlanRow, TduTariffRow } from "@lamplight/database";
import {
  assert,
  buybackProgrammeOf,
  creditsOf,
  earlyTerminationFeeOf,
  energyRateOf,
  energyRatesOf,
  exportRateOf,
  feesOf,
  formatDollars,
  labelUses,
  listCliffs,
  localDayOf,
  monthlyCostOf,
  planTypeOf,
  rateStructureOf,
} from "@lamplight/domain";
import type { Context } from "../context.ts";
import { deliveryOf } from "./delivery-of.ts";
import { documentLinksOf } from "./document-links-of.ts";

/** A plan as customers see it: all of its prices are made from its pricing. Its links are to their language. */
export async function toPlanOutput(
  context: Context,
  plan: PlanRow,
  tariff: TduTariffRow,
  language: Language,
): Promise<Plan> {
  const { pricing, segment, averages } = plan;
  const { components } = pricing;
  const on = localDayOf(plan.pricedAt);
  const averageAt = (useKwh: number): string => {
    const found = averages.find((average) => average.useKwh === useKwh);
    assert(found !== undefined, `a plan without an average price at ${useKwh} kWh`);
    return found.centsPerKwh;
  };
  const delivery = deliveryOf(pricing, tariff);
  return {
    uuid: plan.uuid,
    groupUuid: plan.planGroupUuid,
    name: plan.name,
    segment,
    termMonths: plan.termMonths,
    energyRateCentsPerKwh: energyRateOf(pricing, on),
    exportRateCentsPerKwh: exportRateOf(pricing, on),
    planMonthlyCostDollars: monthlyCostOf(components),
    avgCentsPerKwh500: averageAt(500),
    avgCentsPerKwh1000: averageAt(1000),
    avgCentsPerKwh2000: averageAt(2000),
    averagePrices: labelUses[segment].map((useKwh) => ({ useKwh, centsPerKwh: averageAt(useKwh) })),
    tduShortname: utilitySchema.parse(plan.utility),
    deliveryRateCentsPerKwh: delivery.perKwhCents,
    deliveryMonthlyCostDollars: delivery.monthlyDollars,
    planType: planTypeOf(pricing),
    rateStructure: rateStructureOf(pricing),
    energyRates: energyRatesOf(pricing),
    credits: creditsOf(components),
    fees: feesOf(components),
    cliffs: listCliffs(pricing, tariff, on).map(({ fromKwh, toKwh, changeCents }) => ({
      fromKwh,
      toKwh,
      changeDollars: formatDollars(changeCents),
    })),
    buybackProgramme: buybackProgrammeOf(components),
    renewablePercent: plan.renewablePercent,
    earlyTerminationFee: earlyTerminationFeeOf(components),
    expiresAt: plan.expiresAt,
    links: await documentLinksOf(context, plan, language),
  };
}

/** A plan as its App sees it. */
export async function toAppPlanOutput(
  context: Context,
  plan: PlanRow,
  tariff: TduTariffRow,
): Promise<AppPlan> {
  return {
    ...(await toPlanOutput(context, plan, tariff, "en")),
    partnerCommissionPerMonthDollars: formatDollars(plan.commissionCentsPerMonth),
  };
}
