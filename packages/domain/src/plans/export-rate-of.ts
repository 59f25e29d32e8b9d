import type { PlanPricing } from "@lamplight/contracts/model";
import type { LocalDay } from "../calendar/model.ts";
import { buybackProgrammeOf } from "./buyback-programme-of.ts";
import { energyRateOf } from "./energy-rate-of.ts";

/**
 * What a plan pays by exported kWh, in cents; one-to-one netting pays what energy costs. Null where the plan buys
 * nothing, and where an index prices each interval.
 */
export function exportRateOf(pricing: PlanPricing, on: LocalDay): string | null {
  const programme = buybackProgrammeOf(pricing.components);
  if (programme === null) return null;
  return programme.price === "import_rate"
    ? energyRateOf(pricing, on)
    : programme.exportRateCentsPerKwh;
}
