import type { PlanCredit, PricingComponent } from "@lamplight/contracts/model";
import { formatMicrosAsCents } from "../money/format-micros-as-cents.ts";
import { parseMicros } from "../money/parse-micros.ts";
import { boundsOf, noBounds } from "./bounds-of.ts";

const nothing = {
  dollars: null,
  centsPerKwh: null,
  maxDevices: null,
  revokedWhen: [],
  ...noBounds,
};

function creditOf(component: PricingComponent): PlanCredit[] {
  switch (component.kind) {
    case "usage_credit": {
      const { name, dollars } = component;
      return [{ ...nothing, ...boundsOf(component), name, kind: "usage", dollars }];
    }
    case "bill_credit": {
      const { name, dollarsPerCycle, dollarsPerKwh, revokedWhen = [] } = component;
      const centsPerKwh =
        dollarsPerKwh === undefined
          ? null
          : formatMicrosAsCents(parseMicros(dollarsPerKwh, "dollarsPerKwh"));
      const dollars = dollarsPerCycle ?? null;
      return [{ ...nothing, name, kind: "unconditional", dollars, centsPerKwh, revokedWhen }];
    }
    case "device_credit": {
      const { name, dollarsPerDevice: dollars, maxDevices } = component;
      return [{ ...nothing, name, kind: "device", dollars, maxDevices }];
    }
    default:
      return [];
  }
}

/** What a plan gives back, in the order of its components. Credit for generation is the buyback programme's. */
export function creditsOf(components: readonly PricingComponent[]): PlanCredit[] {
  return components.flatMap(creditOf);
}
