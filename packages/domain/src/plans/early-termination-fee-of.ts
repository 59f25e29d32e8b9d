import type { PricingComponent } from "@lamplight/contracts/model";
import { formatDollars } from "../money/format-dollars.ts";
import { parseCents } from "../money/parse-cents.ts";

/** The fee for ending service early in words, as the label says it; null where it costs nothing. */
export function earlyTerminationFeeOf(components: readonly PricingComponent[]): string | null {
  const fee = components.find((component) => component.kind === "early_termination_fee");
  if (fee === undefined) return null;
  const cents = parseCents(fee.dollars ?? fee.dollarsPerRemainingMonth ?? "0");
  if (cents === 0) return null;
  const amount = `$${formatDollars(cents)}`;
  return fee.dollars === undefined ? `${amount} for each month that remains of the term` : amount;
}
