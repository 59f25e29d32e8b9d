import type { PricingComponent } from "@lamplight/contracts/model";
import type { RatingInput, TraceSource } from "./model.ts";

/** Names the component of a plan's version that a line comes from. */
export function planSource({ kind }: PricingComponent, { planVersion }: RatingInput): TraceSource {
  return { kind: "plan", planVersion, component: kind };
}
