import { basename } from "node:path";
import type { PlanPricing } from "@lamplight/contracts/model";
import type { BillingPeriod, DeliverySource } from "@lamplight/domain";
import { readJsonFile } from "../files/read-json-file.ts";
import { deliveryLinesFileSchema } from "./delivery-lines-file.ts";
import type { RateOptions } from "./rate-options.ts";
import { tariffDelivery } from "./tariff-delivery.ts";

/** Where delivery charges come from, and what a reader of the bill should know of them. */
export interface Delivery {
  readonly source: DeliverySource;
  readonly notes: readonly string[];
}

function isBundled({ components }: PlanPricing): boolean {
  return components.some(({ kind }) => kind === "bundled_delivery");
}

export async function chooseDelivery(
  { tdu, deliveryLines, segment }: RateOptions,
  pricing: PlanPricing,
  period: BillingPeriod,
): Promise<Delivery> {
  if (tdu !== undefined && deliveryLines !== undefined) {
    throw new Error("Delivery charges come from --tdu or from --delivery-lines, not from both.");
  }
  if (deliveryLines !== undefined) {
    const lines = await readJsonFile(
      deliveryLines,
      "file of delivery lines",
      deliveryLinesFileSchema,
    );
    const source = { kind: "tdu_invoice", documentNumber: basename(deliveryLines), lines } as const;
    const notes = isBundled(pricing)
      ? ["The plan bundles delivery: of the utility's lines only one-off services are passed on."]
      : [];
    return { source, notes };
  }
  if (isBundled(pricing)) {
    if (tdu !== undefined) throw new Error("The plan bundles delivery: leave --tdu out.");
    return {
      source: { kind: "none" },
      notes: ["Delivery is in the price of energy. One-off services of the utility are not known."],
    };
  }
  if (tdu === undefined) {
    throw new Error(
      "The plan passes delivery charges on: give --tdu for the observed tariff, or --delivery-lines FILE with the utility's own.",
    );
  }
  const spans = tariffDelivery(tdu, period);
  const notes = spans.map(
    ({ tariff }) =>
      `Delivery by the tariff of ${tdu} from ${tariff.effectiveOn}, ${tariff.status}: ${tariff.source}. The utility's own invoice may differ.`,
  );
  if (segment !== "residential") {
    notes.push("The tariff is residential: a commercial meter's delivery charges are others.");
  }
  return { source: { kind: "tariff", spans }, notes };
}
