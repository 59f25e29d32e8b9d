import type { PlanPricing } from "@lamplight/contracts/model";
import type { TduTariffRow } from "@lamplight/database";
import { formatDollars, formatMicrosAsCents } from "@lamplight/domain";

/** What a customer pays for delivery beside the price of energy: nothing where that has it in it. */
export function deliveryOf(
  { components }: PlanPricing,
  tariff: TduTariffRow,
): { readonly monthlyDollars: string; readonly perKwhCents: string } {
  const isPassedOn = components.some(({ kind }) => kind === "delivery_pass_through");
  return {
    monthlyDollars: formatDollars(isPassedOn ? tariff.monthlyCents : 0),
    perKwhCents: formatMicrosAsCents(isPassedOn ? tariff.rateMicrosPerKwh : 0),
  };
}
