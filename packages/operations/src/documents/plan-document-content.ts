import type { PlanPricing, Segment, Utility } from "@lamplight/contracts/model";
import type { AppWithRetailer, OfferedRate, TduTariffRow } from "@lamplight/database";
import {
  formatDollars,
  formatMicros,
  listCliffs,
  type AveragePrice,
  type LocalDay,
  type PlanDocumentData,
} from "@lamplight/domain";
import { utilityFacts } from "../utilities.ts";
import { toBrandData, toRetailerData } from "./brand-data.ts";

/** An offer as it was priced. */
export interface PricedOffer extends Pick<OfferedRate, "group" | "termMonths"> {
  readonly pricing: PlanPricing;
  readonly segment: Segment;
  readonly utility: Utility;
  readonly averages: readonly AveragePrice[];
}

/**
 * All that a plan's label says, but for version, day and language: what the version is the hash of. Cliffs are part
 * of it, as they are shown.
 */
export function planDocumentContent(
  { app, retailer }: AppWithRetailer,
  offer: PricedOffer,
  tariff: TduTariffRow,
  on: LocalDay,
): Omit<PlanDocumentData, "language" | "version" | "issuedOn"> {
  const { group, termMonths, pricing, segment, utility, averages } = offer;
  const isBundled = pricing.components.some(({ kind }) => kind === "bundled_delivery");
  return {
    isSandbox: app.environment === "sandbox",
    brand: toBrandData(app),
    retailer: toRetailerData(retailer),
    utility: { displayName: utilityFacts[utility].displayName },
    segment,
    plan: {
      name: group.name,
      termMonths,
      pricing,
      delivery: isBundled
        ? null
        : {
            monthlyDollars: formatDollars(tariff.monthlyCents),
            dollarsPerKwh: formatMicros(tariff.rateMicrosPerKwh),
          },
      averages,
      cliffs: listCliffs(pricing, tariff, on),
      renewablePercent: group.renewablePercent,
    },
  };
}
