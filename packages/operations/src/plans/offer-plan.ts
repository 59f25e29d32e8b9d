import type { Utility } from "@lamplight/contracts/model";
import {
  findPlanByVersion,
  insertPlan,
  newUuid,
  type AppWithRetailer,
  type PlanRow,
  type TduTariffRow,
} from "@lamplight/database";
import { recordChanges } from "../access/record-changes.ts";
import type { Context } from "../context.ts";
import type { ContractDocuments } from "../documents/contract-documents.ts";
import type { StoredContracts } from "../documents/store-contract-documents.ts";
import { storeFactsLabel } from "../documents/store-facts-label.ts";
import { pricePlan, type PricedRate } from "./price-plan.ts";

/** Prices a rate and keeps it as a plan with its label, or finds the plan that says the same. */
export async function offerPlan(
  context: Context,
  found: AppWithRetailer,
  rate: PricedRate,
  utility: Utility,
  tariff: TduTariffRow,
  { contracts, stored }: { contracts: ContractDocuments; stored: StoredContracts },
  now: string,
): Promise<PlanRow> {
  const { database } = context;
  const { worldUuid, uuid: appUuid } = found.app;
  const scope = { worldUuid, appUuid };
  const priced = pricePlan(found, rate, utility, tariff, contracts, now);
  const { version, pricing, averages, expiresAt } = priced;
  const { group, termMonths, commissionCents } = rate;
  const key = { planGroupUuid: group.uuid, version };
  const known = await findPlanByVersion(scope, database, key);
  if (known !== null) return known;
  const plan = await insertPlan(scope, database, {
    ...scope,
    ...key,
    uuid: newUuid(),
    name: group.name,
    segment: group.segment,
    termMonths,
    utility,
    pricing,
    renewablePercent: group.renewablePercent,
    commissionCentsPerMonth: commissionCents,
    tduTariffUuid: tariff.uuid,
    averages,
    pricedAt: now,
    expiresAt,
    eflDocumentUuid: await storeFactsLabel(context, scope, priced.documentData, now),
    ...stored,
  });
  const { name } = plan;
  await recordChanges(context, scope, [
    {
      action: "plan.priced",
      objectId: plan.uuid,
      after: {
        name,
        version,
        utility,
        termMonths,
        pricing,
        averages,
        expiresAt,
        commissionCentsPerMonth: commissionCents,
      },
      at: now,
    },
  ]);
  return plan;
}
