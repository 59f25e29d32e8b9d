import { basename } from "node:path";
import type { Segment } from "@lamplight/contracts/model";
import { rate, type RatedBill, type RatingInput } from "@lamplight/domain";
import { assumptionsOf } from "./assumptions-of.ts";
import { chooseDelivery } from "./choose-delivery.ts";
import { chooseFacts } from "./choose-facts.ts";
import { choosePrices } from "./choose-prices.ts";
import { chooseQuantity } from "./choose-quantity.ts";
import { chooseTaxes } from "./choose-taxes.ts";
import type { RateOptions } from "./rate-options.ts";
import { readPricing } from "./read-pricing.ts";

/** A bill from files, with all that it was made from. */
export interface Rating {
  readonly segment: Segment;
  readonly esiId: string | null;
  readonly input: RatingInput;
  readonly bill: RatedBill;
  /** What was assumed or left out, and where delivery charges are from. */
  readonly notes: readonly string[];
}

/**
 * Rates what the command line names, as a bill would be.
 *
 * @throws Error with a sentence where a file or option is missing or wrong; DomainError where the engine refuses
 */
export async function makeRating(options: RateOptions, today: string): Promise<Rating> {
  const { segment } = options;
  const pricing = await readPricing(options.pricing, { segment, isForSale: true });
  const taxes = await chooseTaxes(options);
  const quantity = await chooseQuantity(options, today);
  const { period, billedWh, usage } = quantity;
  const delivery = await chooseDelivery(options, pricing, period);
  const { indexes, fingerprints } = await choosePrices(options, pricing, quantity);
  const facts = await chooseFacts(options.facts, pricing);
  const input: RatingInput = {
    pricing,
    planVersion: basename(options.pricing),
    period,
    billedWh,
    isQuote: usage === null,
    usage: usage && {
      slots: usage.summary.slots,
      sumWh: usage.summary.sumWh,
      sha256: usage.summary.sha256,
    },
    delivery: delivery.source,
    taxes: taxes.source,
    indexes: fingerprints,
    ...facts,
  };
  return {
    segment,
    esiId: usage?.esiId ?? null,
    input,
    bill: rate(input, usage && { days: usage.days, indexes }),
    notes: [
      ...quantity.notes,
      ...delivery.notes,
      ...(usage === null ? assumptionsOf(pricing) : []),
      ...taxes.notes,
    ],
  };
}
