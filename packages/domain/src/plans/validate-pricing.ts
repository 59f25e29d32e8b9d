import type { PlanPricing, PricingComponent } from "@lamplight/contracts/model";
import { DomainError } from "../error.ts";
import { parseCents } from "../money/parse-cents.ts";
import { parseMicros } from "../money/parse-micros.ts";

/** How often a kind of component may stand in one plan, and what its own figures must hold. */
interface ComponentRule<TKind extends PricingComponent["kind"]> {
  readonly isEnergy: boolean;
  readonly atMost: number;
  readonly check: (component: Extract<PricingComponent, { kind: TKind }>) => void;
}

function refuseNegative(amount: number): void {
  if (amount < 0) throw new DomainError("invalid_input");
}

/** One entry per kind: a kind that the contract adds does not compile until it is stated here. */
const componentRules: {
  readonly [TKind in PricingComponent["kind"]]: ComponentRule<TKind>;
} = {
  flat_energy: {
    isEnergy: true,
    atMost: 1,
    check: ({ rateDollarsPerKwh }) =>
      refuseNegative(parseMicros(rateDollarsPerKwh, "rateDollarsPerKwh")),
  },
  base_charge: {
    isEnergy: false,
    atMost: 1,
    check: ({ dollarsPerCycle }) => refuseNegative(parseCents(dollarsPerCycle)),
  },
  delivery_pass_through: { isEnergy: false, atMost: 1, check: () => undefined },
};

/**
 * Refuses pricing that could not be billed: a rate finer than six decimals of a dollar (`rate_too_precise`),
 * and as `invalid_input` anything but exactly one energy component, more than one base charge or delivery
 * component, an amount finer than a cent, or a negative figure.
 */
export function validatePricing(pricing: PlanPricing): void {
  let energyComponents = 0;
  const counts = new Map<string, number>();
  for (const component of pricing.components) {
    // The key picks the rule of exactly this component's kind, which the compiler cannot follow.
    const rule = componentRules[component.kind] as ComponentRule<PricingComponent["kind"]>;
    rule.check(component);
    if (rule.isEnergy) energyComponents++;
    const count = (counts.get(component.kind) ?? 0) + 1;
    if (count > rule.atMost) throw new DomainError("invalid_input");
    counts.set(component.kind, count);
  }
  if (energyComponents !== 1) throw new DomainError("invalid_input");
}
