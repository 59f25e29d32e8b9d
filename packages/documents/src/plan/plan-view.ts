import { groupThousands, labelOf, rateStructureOf } from "@lamplight/domain";
import type { PlanDocumentData } from "@lamplight/domain";
import { actView } from "./act-view.ts";

/** From so many rows of prices and remarks on, the label is set closer, so that it keeps to two pages. */
const closeFromRows = 8;

/** What the template of an Electricity Facts Label shows. The label is ours, and a sample in a sandbox only. */
export function planView(data: PlanDocumentData) {
  const { plan, retailer, segment, utility } = data;
  const label = labelOf(data);
  const structure = rateStructureOf(plan.pricing);
  return {
    ...actView(data, data.isSandbox),
    ...label,
    isClose: label.priceRows.length + label.cliffs.length >= closeFromRows,
    dependsOnTime: structure === "time_of_use" || structure === "indexed",
    isResidential: segment === "residential",
    isDeliveryBundled: plan.delivery === null,
    utility,
    retailerName: retailer.legalName,
    plan: {
      name: plan.name,
      averages: plan.averages.map(({ useKwh, centsPerKwh }) => ({
        use: `${groupThousands(String(useKwh))} kWh`,
        price: `${groupThousands(centsPerKwh)}\u00a2`,
      })),
    },
  };
}
