import type { ComponentOf, PricingComponent } from "@lamplight/contracts/model";
import type { RatingContext } from "../context.ts";
import { rateEnergy } from "../energy/rate-energy.ts";
import type { RatedLine } from "../model.ts";
import type { Stage } from "../stages.ts";
import { rateBaseCharge } from "./base-charge.ts";
import { rateBillCredit } from "./bill-credit.ts";
import { rateBundledDelivery } from "./bundled-delivery.ts";
import { rateDailyBaseCharge } from "./daily-base-charge.ts";
import { rateDeliveryPassThrough } from "./delivery-pass-through.ts";
import { rateDeviceCredit } from "./device-credit.ts";
import { rateEarlyTerminationFee } from "./early-termination-fee.ts";
import { rateExportBuyback } from "./export-buyback.ts";
import { rateMinimumUsageFee } from "./minimum-usage-fee.ts";
import { ratePrepaidDailyCharge } from "./prepaid-daily-charge.ts";
import { rateUsageCredit } from "./usage-credit.ts";
import { rateUsageFee } from "./usage-fee.ts";
import { rateVehicleChargingAllowance } from "./vehicle-charging-allowance.ts";

/** How one kind of pricing component charges, and when. */
export interface ComponentRater<TComponent extends PricingComponent> {
  readonly stage: Stage;
  readonly rate: (
    component: TComponent,
    context: RatingContext,
    earlier: readonly RatedLine[],
  ) => RatedLine[];
}

/**
 * One entry per kind in the contract's pricing schema: a kind without one does not compile. The order of the
 * entries is the order in which lines of one stage are printed. Kinds of energy prices are told apart by
 * `energyParts`.
 */
export const componentRaters: {
  readonly [TKind in PricingComponent["kind"]]: ComponentRater<ComponentOf<TKind>>;
} = {
  base_charge: { stage: "energy", rate: rateBaseCharge },
  daily_base_charge: { stage: "energy", rate: rateDailyBaseCharge },
  prepaid_daily_charge: { stage: "energy", rate: ratePrepaidDailyCharge },
  vehicle_charging_allowance: { stage: "energy", rate: rateVehicleChargingAllowance },
  flat_energy: { stage: "energy", rate: rateEnergy },
  tiered_energy: { stage: "energy", rate: rateEnergy },
  time_of_use_energy: { stage: "energy", rate: rateEnergy },
  variable_energy: { stage: "energy", rate: rateEnergy },
  indexed_energy: { stage: "energy", rate: rateEnergy },
  minimum_usage_fee: { stage: "usage_credits_and_fees", rate: rateMinimumUsageFee },
  usage_fee: { stage: "usage_credits_and_fees", rate: rateUsageFee },
  usage_credit: { stage: "usage_credits_and_fees", rate: rateUsageCredit },
  bill_credit: { stage: "usage_credits_and_fees", rate: rateBillCredit },
  device_credit: { stage: "usage_credits_and_fees", rate: rateDeviceCredit },
  delivery_pass_through: { stage: "delivery", rate: rateDeliveryPassThrough },
  bundled_delivery: { stage: "delivery", rate: rateBundledDelivery },
  export_buyback: { stage: "export", rate: rateExportBuyback },
  early_termination_fee: { stage: "termination", rate: rateEarlyTerminationFee },
};

const printOrder = new Map(Object.keys(componentRaters).map((kind, index) => [kind, index]));

/** Components in the order in which their lines are printed, whatever order the plan lists their kinds in. */
export function inPrintOrder(components: readonly PricingComponent[]): PricingComponent[] {
  return components.toSorted(
    (left, right) => (printOrder.get(left.kind) ?? 0) - (printOrder.get(right.kind) ?? 0),
  );
}

/** The rater of a component. */
export function raterOf<TComponent extends PricingComponent>(
  component: TComponent,
): ComponentRater<TComponent> {
  // The key picks the entry of exactly this component's kind, which the compiler cannot follow.
  return componentRaters[component.kind] as unknown as ComponentRater<TComponent>;
}
