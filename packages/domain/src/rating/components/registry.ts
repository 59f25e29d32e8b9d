import type { PricingComponent } from "@lamplight/contracts/model";
import type { RatedLine, RatingInput } from "../model.ts";
import type { Stage } from "../stages.ts";
import { rateBaseCharge } from "./base-charge.ts";
import { rateDeliveryPassThrough } from "./delivery-pass-through.ts";
import { rateFlatEnergy } from "./flat-energy.ts";

/** How one kind of pricing component charges, and when. */
export interface ComponentRater<TComponent extends PricingComponent> {
  readonly stage: Stage;
  readonly rate: (
    component: TComponent,
    input: RatingInput,
    earlier: readonly RatedLine[],
  ) => RatedLine[];
}

type ComponentOf<TKind extends PricingComponent["kind"]> = Extract<
  PricingComponent,
  { kind: TKind }
>;

/**
 * One entry per kind in the contract's pricing schema: a kind without one does not compile. The order of the
 * entries is the order in which lines of one stage are printed.
 */
export const componentRaters: {
  readonly [TKind in PricingComponent["kind"]]: ComponentRater<ComponentOf<TKind>>;
} = {
  base_charge: { stage: "energy", rate: rateBaseCharge },
  flat_energy: { stage: "energy", rate: rateFlatEnergy },
  delivery_pass_through: { stage: "delivery", rate: rateDeliveryPassThrough },
};

const printOrder = Object.keys(componentRaters);

/** Components in the order in which their lines are printed, whatever order the plan lists them in. */
export function inPrintOrder(components: readonly PricingComponent[]): PricingComponent[] {
  return components.toSorted(
    (left, right) => printOrder.indexOf(left.kind) - printOrder.indexOf(right.kind),
  );
}

/** The rater of a component. */
export function raterOf<TComponent extends PricingComponent>(
  component: TComponent,
): ComponentRater<TComponent> {
  // The key picks the entry of exactly this component's kind, which the compiler cannot follow.
  return componentRaters[component.kind] as unknown as ComponentRater<TComponent>;
}
