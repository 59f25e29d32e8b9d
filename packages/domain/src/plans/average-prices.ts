import type { PlanPricing, TduTariff } from "@lamplight/contracts/model";
import { assert } from "../error.ts";
import { rate } from "../rating/rate.ts";

/** Average prices in cents per kWh with one decimal, by kWh of use in a cycle. */
export interface AveragePrices {
  readonly 500: string;
  readonly 1000: string;
  readonly 2000: string;
}

/**
 * The average price table of a residential label (16 TAC 25.475(g)): all recurring charges, without the PUC
 * assessment, the gross receipts reimbursement and taxes, by energy, rounded once. Made by `rate`, as bills are.
 */
export function averagePrices(pricing: PlanPricing, tariff: TduTariff): AveragePrices {
  const averageAt = (useKwh: number): string => {
    const bill = rate({
      pricing,
      planVersion: "label",
      period: { from: tariff.effectiveOn, until: tariff.effectiveOn },
      billedWh: useKwh * 1000,
      usage: null,
      delivery: { kind: "tariff", tariff },
      taxes: { kind: "label" },
    });
    assert(bill.averageCentsPerKwh !== null, "a label without an average price");
    return bill.averageCentsPerKwh;
  };
  return { 500: averageAt(500), 1000: averageAt(1000), 2000: averageAt(2000) };
}
