import type { PricingComponent } from "@lamplight/contracts/model";
import { formatDollars } from "../money/format-dollars.ts";
import { formatMicros } from "../money/format-micros.ts";
import { parseMicros } from "../money/parse-micros.ts";
import { labelCycleDays } from "./label-facts.ts";

const microsPerCent = 10_000;

function microsOf(component: PricingComponent): number {
  switch (component.kind) {
    case "base_charge":
      return parseMicros(component.dollarsPerCycle, "dollarsPerCycle");
    case "daily_base_charge":
    case "prepaid_daily_charge":
      return labelCycleDays * parseMicros(component.dollarsPerDay, "dollarsPerDay");
    default:
      return 0;
  }
}

/** Base charges of a cycle in dollars, those by day for the 30 days of a label's cycle. */
export function monthlyCostOf(components: readonly PricingComponent[]): string {
  const micros = components.reduce((sum, component) => sum + microsOf(component), 0);
  return micros % microsPerCent === 0
    ? formatDollars(micros / microsPerCent)
    : formatMicros(micros);
}
