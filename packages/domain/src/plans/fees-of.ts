import type { PlanFee, PricingComponent } from "@lamplight/contracts/model";
import { boundsOf } from "./bounds-of.ts";

/** What a plan charges for a use within bounds, in the order of its components. */
export function feesOf(components: readonly PricingComponent[]): PlanFee[] {
  return components.flatMap((component) => {
    switch (component.kind) {
      case "usage_fee":
        return [{ name: component.name, dollars: component.dollars, ...boundsOf(component) }];
      case "minimum_usage_fee":
        return [{ name: "Minimum Usage Fee", dollars: component.dollars, ...boundsOf(component) }];
      default:
        return [];
    }
  });
}
