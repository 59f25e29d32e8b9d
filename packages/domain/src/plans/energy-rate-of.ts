import type { PlanPricing } from "@lamplight/contracts/model";
import type { LocalDay } from "../calendar/model.ts";
import type { ExactAmount } from "../money/model.ts";
import { energyOf } from "./energy-of.ts";
import { expectedUseWh } from "./expected-use.ts";
import { rateQuote } from "./rate-quote.ts";

/** As many as decimals of the contract have. */
const decimals = 9;

/** Cents per kWh in as many decimals as it needs, at most nine, half up by size. */
function formatByKwh({ numerator, denominator }: ExactAmount, energyWh: number): string {
  // Nano-dollars by Wh are micro-dollars by kWh, of which a cent has ten thousand.
  const unit = denominator * BigInt(energyWh) * 10_000n;
  const size = numerator < 0n ? -numerator : numerator;
  const scaled = (2n * size * 10n ** BigInt(decimals) + unit) / (2n * unit);
  const sign = numerator < 0n && scaled !== 0n ? "-" : "";
  const digits = scaled.toString().padStart(decimals + 1, "0");
  const fraction = digits.slice(-decimals).replace(/0+$/, "");
  return `${sign}${digits.slice(0, -decimals)}${fraction === "" ? "" : `.${fraction}`}`;
}

/**
 * What a plan's energy costs by kWh, in cents. Where the price depends on use or time it is the average over the
 * expected use with the shares that the label assumes; of a variable price that of the first cycle, of an index
 * the value that the label assumes.
 *
 * @throws DomainError `unpriced` where a price by time states no shares
 */
export function energyRateOf(pricing: PlanPricing, on: LocalDay): string {
  const energyAlone: PlanPricing = {
    components: [energyOf(pricing), { kind: "bundled_delivery" }],
  };
  const { recurringExact } = rateQuote(energyAlone, null, expectedUseWh, on);
  return formatByKwh(recurringExact, expectedUseWh);
}
