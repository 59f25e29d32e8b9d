import type { Utility } from "@lamplight/contracts/model";
import {
  findPlanByVersion,
  insertPlan,
  newUuid,
  type AppWithRetailer,
  type PlanRow,
  type TduTariffRow,
} from "@lamplight/database";
import { canonicalJson, sha256Hex } from "@lamplight/domain";
import { recordChanges } from "../access/record-changes.ts";
import type { Context } from "../context.ts";
import { storeDocument } from "../documents/store-document.ts";
import { pricePlan, type PricedPlan, type PricedRate } from "./price-plan.ts";

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

/** Prices a rate and keeps it as a plan with its documents, or finds the plan that says the same. */
export async function offerPlan(
  context: Context,
  found: AppWithRetailer,
  rate: PricedRate,
  utility: Utility,
  tariff: TduTariffRow,
  now: string,
): Promise<PlanRow> {
  const { database } = context;
  const { worldUuid, uuid: appUuid } = found.app;
  const scope = { worldUuid, appUuid };
  const priced = pricePlan(found, rate, utility, tariff, now);
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
    ...(await storeDocuments(context, found.app, priced, now)),
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
