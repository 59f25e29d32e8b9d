import type { PlanDocumentData } from "@lamplight/domain";
import { groupThousands } from "../text/group-thousands.ts";
import { retailerView } from "./retailer-view.ts";

const cents = (decimal: string) => `${groupThousands(decimal)}\u00a2`;
const dollars = (decimal: string) => `$${groupThousands(decimal)}`;

/** What the template of an Electricity Facts Label shows. */
export function planView(data: PlanDocumentData) {
  const { plan } = data;
  return {
    ...retailerView(data),
    utility: data.utility,
    plan: {
      name: plan.name,
      term: plan.termMonths <= 1 ? "Month to month" : `${plan.termMonths} months`,
      isFixed: plan.termMonths > 1,
      energyRate: `${cents(plan.energyRateCentsPerKwh)} per kWh`,
      baseCharge: `${dollars(plan.baseChargeDollars)} per billing cycle`,
      deliveryMonthly: `${dollars(plan.delivery.monthlyDollars)} per billing cycle`,
      deliveryPerKwh: `${cents(plan.delivery.perKwhCents)} per kWh`,
      averages: plan.averages.map(({ useKwh, centsPerKwh }) => ({
        use: `${groupThousands(String(useKwh))} kWh`,
        price: cents(centsPerKwh),
      })),
      earlyTerminationFee: plan.earlyTerminationFee,
      renewable: plan.renewablePercent === null ? null : `${plan.renewablePercent}%`,
    },
  };
}
