import type { ComponentOf } from "@lamplight/contracts/model";
import { exactFromCents } from "../../money/exact-from-cents.ts";
import { parseCents } from "../../money/parse-cents.ts";
import type { RatingContext } from "../context.ts";
import { makeLine } from "../make-line.ts";
import type { RatedLine } from "../model.ts";
import { planSource } from "../plan-source.ts";
import { unpriced } from "../unpriced.ts";

/**
 * The fee for charging a vehicle at home; the kWh that the label assumes for it bear neither energy nor delivery
 * charges (`makeContext` takes them out). No bill can be made of it before vehicles' own kWh can be imported.
 */
export function rateVehicleChargingAllowance(
  component: ComponentOf<"vehicle_charging_allowance">,
  { input }: RatingContext,
): RatedLine[] {
  if (!input.isQuote) throw unpriced("not_billable", component.kind);
  return [
    makeLine({
      stage: "energy",
      code: "vehicle_charging_fee",
      label: component.name,
      exact: exactFromCents(parseCents(component.dollarsPerVehicle)),
      trace: {
        rule: "a fixed amount for a vehicle, whose kWh bear no other charge",
        source: planSource(component, input),
        facts: { dollars: component.dollarsPerVehicle, labelKwh: component.labelKwh },
      },
    }),
  ];
}
