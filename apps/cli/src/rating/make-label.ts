import { basename } from "node:path";
import type { PlanPricing, Segment } from "@lamplight/contracts/model";
import {
  averagePrices,
  labelUses,
  listCliffs,
  rateQuote,
  type AveragePrice,
  type Cliff,
  type RatedBill,
  type StatedDelivery,
} from "@lamplight/domain";
import type { LabelOptions } from "./label-options.ts";
import { readPricing } from "./read-pricing.ts";

/** The charges of a label at one use. */
export interface LabelBill {
  readonly useKwh: number;
  readonly bill: RatedBill;
}

/** What a label states of prices, with how it came about. */
export interface Label {
  readonly plan: string;
  readonly segment: Segment;
  readonly pricing: PlanPricing;
  readonly delivery: StatedDelivery | null;
  readonly averages: readonly AveragePrice[];
  readonly bills: readonly LabelBill[];
  readonly cliffs: readonly Cliff[];
}

function deliveryOf(
  { tduMonthly, tduPerKwh }: LabelOptions,
  { components }: PlanPricing,
): StatedDelivery | null {
  const isGiven = tduMonthly !== undefined || tduPerKwh !== undefined;
  if (components.some(({ kind }) => kind === "bundled_delivery")) {
    if (isGiven) {
      throw new Error("The plan bundles delivery: leave --tdu-monthly and --tdu-per-kwh out.");
    }
    return null;
  }
  if (tduMonthly === undefined || tduPerKwh === undefined) {
    throw new Error(
      "The plan passes delivery charges on: give both, --tdu-monthly in dollars and --tdu-per-kwh in dollars per kWh.",
    );
  }
  return { monthlyCents: tduMonthly, rateMicrosPerKwh: tduPerKwh };
}

/** @throws Error with a sentence where a file or option is missing or wrong; DomainError where the engine refuses */
export async function makeLabel(options: LabelOptions, today: string): Promise<Label> {
  const { segment } = options;
  const pricing = await readPricing(options.pricing, { segment, isForSale: false });
  const delivery = deliveryOf(options, pricing);
  return {
    plan: basename(options.pricing),
    segment,
    pricing,
    delivery,
    averages: averagePrices(pricing, delivery, { segment, on: today }),
    bills: labelUses[segment].map((useKwh) => ({
      useKwh,
      bill: rateQuote(pricing, delivery, useKwh * 1000, today),
    })),
    cliffs: listCliffs(pricing, delivery, today),
  };
}
