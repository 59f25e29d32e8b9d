import type { PlanPricing, Utility } from "@lamplight/contracts/model";
import type { AppWithRetailer, OfferedRate, TduTariffRow } from "@lamplight/database";
import {
  addDays,
  averagePrices,
  canonicalJson,
  formatDollars,
  formatMicros,
  formatMicrosAsCents,
  localDayOf,
  sha256Hex,
  startOfDay,
  validatePricing,
  type AveragePrice,
} from "@lamplight/domain";
import { toBrandData, toRetailerData } from "../documents/brand-data.ts";
import type { PlanDocumentData } from "@lamplight/domain";
import { utilityFacts } from "../utilities.ts";

/** For how many local days an offer stands, the day on which it was priced being the first. */
const offerDays = 7;

/** An offer before it is kept: its pricing, its version and what its documents say. */
export interface PricedPlan {
  readonly version: string;
  readonly pricing: PlanPricing;
  readonly averages: readonly AveragePrice[];
  readonly expiresAt: string;
  readonly documentData: PlanDocumentData;
}

function pricingOf({ group, rateMicrosPerKwh }: OfferedRate): PlanPricing {
  return {
    components: [
      { kind: "flat_energy", rateDollarsPerKwh: formatMicros(rateMicrosPerKwh) },
      ...(group.monthlyCostCents === 0
        ? []
        : [
            {
              kind: "base_charge" as const,
              dollarsPerCycle: formatDollars(group.monthlyCostCents),
            },
          ]),
      { kind: "delivery_pass_through" },
    ],
  };
}

const slugOf = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-|-$/g, "");

/** A fee in words, as the label says it; null where ending early costs nothing. */
export function earlyTerminationFeeOf(cents: number | null): string | null {
  return cents === null || cents === 0 ? null : `$${formatDollars(cents)}`;
}

/**
 * Prices a rate at a utility's tariff on a day. The version names all that the offer promises, so that the
 * same offer priced twice on one day is the same plan; it holds no UUID, for it is printed and replayed.
 */
export function pricePlan(
  { app, retailer }: AppWithRetailer,
  offered: OfferedRate,
  utility: Utility,
  tariff: TduTariffRow,
  now: string,
): PricedPlan {
  const pricing = pricingOf(offered);
  const segment = "residential";
  validatePricing(pricing, segment);
  const today = localDayOf(now);
  const averages = averagePrices(pricing, tariff, { segment, on: today });
  const { group, termMonths, rateMicrosPerKwh } = offered;
  const content = {
    brand: toBrandData(app),
    retailer: toRetailerData(retailer),
    utility: { displayName: utilityFacts[utility].displayName },
    plan: {
      name: group.name,
      termMonths,
      energyRateCentsPerKwh: formatMicrosAsCents(rateMicrosPerKwh),
      baseChargeDollars: formatDollars(group.monthlyCostCents),
      delivery: {
        monthlyDollars: formatDollars(tariff.monthlyCents),
        perKwhCents: formatMicrosAsCents(tariff.rateMicrosPerKwh),
      },
      averages,
      earlyTerminationFee: earlyTerminationFeeOf(group.earlyTerminationFeeCents),
      renewablePercent: group.renewablePercent,
    },
  };
  const hash = sha256Hex(canonicalJson({ ...content, pricing })).slice(0, 8);
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
