import type { PlanPricing, Utility } from "@lamplight/contracts/model";
import type { AppWithRetailer, OfferedRate, TduTariffRow } from "@lamplight/database";
import {
  addDays,
  averagePricesAt,
  canonicalJson,
  labelUses,
  localDayOf,
  sha256Hex,
  startOfDay,
  validatePricing,
  type AveragePrice,
} from "@lamplight/domain";
import type { ContractDocuments } from "../documents/contract-documents.ts";
import { planDocumentContent } from "../documents/plan-document-content.ts";
import type { PlanDocumentData } from "@lamplight/domain";

/** For how many local days an offer stands, the day on which it was priced being the first. */
const offerDays = 7;

/** A rate with what its App is promised. */
export interface PricedRate extends OfferedRate {
  readonly commissionCents: number;
}

/** An offer before it is kept: its pricing, its version and what its documents say. */
export interface PricedPlan {
  readonly version: string;
  readonly pricing: PlanPricing;
  /** The label's table, and the uses that the API always tells. */
  readonly averages: readonly AveragePrice[];
  readonly expiresAt: string;
  readonly documentData: PlanDocumentData;
}

const slugOf = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-|-$/g, "");

/**
 * Prices a rate at a utility's tariff on a day. The version names all that the offer promises, so that the
 * same offer priced twice on one day is the same plan; it holds no UUID, for it is printed and replayed.
 */
export function pricePlan(
  { app, retailer }: AppWithRetailer,
  { group, energy, termMonths, commissionCents }: PricedRate,
  utility: Utility,
  tariff: TduTariffRow,
  contracts: ContractDocuments,
  now: string,
): PricedPlan {
  const { segment } = group;
  const pricing: PlanPricing = { components: [energy, ...group.components] };
  validatePricing(pricing, segment);
  const today = localDayOf(now);
  const ofLabel = labelUses[segment];
  const uses = [...new Set([...labelUses.residential, ...ofLabel])];
  const averages = averagePricesAt(
    pricing,
    tariff,
    uses.toSorted((one, other) => one - other),
    today,
  );
  const content = planDocumentContent(
    { app, retailer },
    {
      group,
      termMonths,
      pricing,
      segment,
      utility,
      averages: averages.filter(({ useKwh }) => ofLabel.includes(useKwh)),
    },
    tariff,
    today,
  );
  // Terms and rights are part of the contract: with other ones it is another plan.
  const contractVersions = [contracts.tos.version, contracts.yrac.version];
  const promised = { ...content, contractVersions, commissionCents };
  const hash = sha256Hex(canonicalJson(promised)).slice(0, 8);
  const version = [
    slugOf(group.name),
    utility.toLowerCase(),
    termMonths,
    today.replaceAll("-", ""),
    hash,
  ].join("_");
  return {
    version,
    pricing,
    averages,
    expiresAt: startOfDay(addDays(today, offerDays)),
    documentData: { language: "en", version, issuedOn: today, ...content },
  };
}
