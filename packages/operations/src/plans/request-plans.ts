import type { Plan, Utility } from "@lamplight/contracts/model";
import {
  findApp,
  findOfferedRates,
  findPlanByVersion,
  findPremise,
  findTduTariff,
  insertEvents,
  insertPlan,
  newUuid,
  readClock,
  type AccountScope,
  type AppWithRetailer,
  type OfferedRate,
  type PlanRow,
  type TduTariffRow,
} from "@lamplight/database";
import {
  DomainError,
  assert,
  canonicalJson,
  formatDollars,
  formatMicrosAsCents,
  localDayOf,
  sha256Hex,
} from "@lamplight/domain";
import { recordChanges } from "../access/record-changes.ts";
import { inTransaction, type Context } from "../context.ts";
import { storeDocument } from "../documents/store-document.ts";
import { documentLinksOf } from "./document-links-of.ts";
import { earlyTerminationFeeOf, pricePlan, type PricedPlan } from "./price-plan.ts";

export interface RequestPlansInput {
  readonly esiId: string;
  readonly planGroup?: string | undefined;
  readonly termMonths?: number | undefined;
}

async function storeDocuments(
  context: Context,
  app: AppWithRetailer["app"],
  { version, documentData }: PricedPlan,
  now: string,
) {
  const { documents } = context;
  const { plan: _plan, utility: _utility, ...common } = documentData;
  // Terms and rights are the retailer's, the same for all plans: their version names their own content.
  const { certificateNumber } = documentData.retailer;
  const { brand, retailer } = documentData;
  const content = sha256Hex(canonicalJson({ brand, retailer })).slice(0, 8);
  const terms = { ...common, version: `${certificateNumber}_${content}` };
  const language = "en";
  return {
    eflDocumentUuid: await storeDocument(
      context,
      app,
      { kind: "efl", version, language },
      now,
      () => documents.renderFactsLabel(documentData),
    ),
    tosDocumentUuid: await storeDocument(
      context,
      app,
      { kind: "tos", version: terms.version, language },
      now,
      () => documents.renderTermsOfService(terms),
    ),
    yracDocumentUuid: await storeDocument(
      context,
      app,
      { kind: "yrac", version: terms.version, language },
      now,
      () => documents.renderYourRights(terms),
    ),
  };
}

async function offerPlan(
  context: Context,
  found: AppWithRetailer,
  offered: OfferedRate,
  utility: Utility,
  tariff: TduTariffRow,
  now: string,
): Promise<PlanRow> {
  const { database } = context;
  const { worldUuid, uuid: appUuid } = found.app;
  const scope = { worldUuid, appUuid };
  const priced = pricePlan(found, offered, utility, tariff, now);
  const { version, pricing, averages, expiresAt } = priced;
  const { group, termMonths, rateMicrosPerKwh } = offered;
  const key = { planGroupUuid: group.uuid, version };
  const known = await findPlanByVersion(scope, database, key);
  if (known !== null) return known;
  const plan = await insertPlan(scope, database, {
    ...scope,
    ...key,
    uuid: newUuid(),
    name: group.name,
    termMonths,
    segment: "residential",
    utility,
    pricing,
    energyRateMicrosPerKwh: rateMicrosPerKwh,
    monthlyCostCents: group.monthlyCostCents,
    renewablePercent: group.renewablePercent,
    earlyTerminationFeeCents: group.earlyTerminationFeeCents,
    tduTariffUuid: tariff.uuid,
    averages,
    pricedAt: now,
    expiresAt,
    ...(await storeDocuments(context, found.app, priced, now)),
  });
  const { name } = plan;
  await recordChanges(context, scope, [
    {
      action: "plan.priced",
      objectId: plan.uuid,
      after: { name, version, utility, termMonths, pricing, averages, expiresAt },
      at: now,
    },
  ]);
  return plan;
}

async function toPlanOutput(
  context: Context,
  plan: PlanRow,
  utility: Utility,
  tariff: TduTariffRow,
): Promise<Plan> {
  const averageAt = (useKwh: number): string => {
    const found = plan.averages.find((average) => average.useKwh === useKwh);
    assert(found !== undefined, `a plan without an average price at ${useKwh} kWh`);
    return found.centsPerKwh;
  };
  return {
    uuid: plan.uuid,
    groupUuid: plan.planGroupUuid,
    name: plan.name,
    termMonths: plan.termMonths,
    energyRateCentsPerKwh: formatMicrosAsCents(plan.energyRateMicrosPerKwh),
    exportRateCentsPerKwh: null,
    planMonthlyCostDollars: formatDollars(plan.monthlyCostCents),
    avgCentsPerKwh500: averageAt(500),
    avgCentsPerKwh1000: averageAt(1000),
    avgCentsPerKwh2000: averageAt(2000),
    tduShortname: utility,
    deliveryRateCentsPerKwh: formatMicrosAsCents(tariff.rateMicrosPerKwh),
    deliveryMonthlyCostDollars: formatDollars(tariff.monthlyCents),
    planType: "fixed",
    rateStructure: "flat",
    renewablePercent: plan.renewablePercent,
    earlyTerminationFee: earlyTerminationFeeOf(plan.earlyTerminationFeeCents),
    expiresAt: plan.expiresAt,
    links: await documentLinksOf(context, plan),
  };
}

/**
 * Plans that are offered at a premise now, each priced and with its documents. The same offer asked for twice
 * on one day is the same plan.
 *
 * @throws DomainError not_found, no_delivery_tariff
 */
export function requestPlans(
  context: Context,
  scope: AccountScope,
  input: RequestPlansInput,
): Promise<Plan[]> {
  return inTransaction(context, async (transaction) => {
    const { database } = transaction;
    const premise = await findPremise(scope, database, input.esiId);
    const found = await findApp(scope, database);
    if (premise === null || found === null) throw new DomainError("not_found");
    const { utility } = premise;
    const { now } = await readClock(scope, database);
    const today = localDayOf(now);
    const tariff = await findTduTariff(database, utility, today);
    if (tariff === null) throw new DomainError("no_delivery_tariff");
    const offeredRates = await findOfferedRates(scope, database, {
      utility,
      day: today,
      ...(input.planGroup !== undefined && { planGroupUuid: input.planGroup }),
      ...(input.termMonths !== undefined && { termMonths: input.termMonths }),
    });
    const plans: Plan[] = [];
    for (const offered of offeredRates) {
      const plan = await offerPlan(transaction, found, offered, utility, tariff, now);
      plans.push(await toPlanOutput(context, plan, utility, tariff));
    }
    const { accountUuid } = scope;
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
