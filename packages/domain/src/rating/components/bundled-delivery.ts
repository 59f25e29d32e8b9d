import type { ComponentOf } from "@lamplight/contracts/model";
import type { RatingContext } from "../context.ts";
import { linesOfInvoice } from "../delivery-lines.ts";
import type { RatedLine } from "../model.ts";

/**
 * The retailer pays delivery out of its energy price. One-off services of the utility, which a customer asks for,
 * are passed on at cost all the same.
 */
export function rateBundledDelivery(
  _component: ComponentOf<"bundled_delivery">,
  { input }: RatingContext,
): RatedLine[] {
  if (input.delivery.kind !== "tdu_invoice") return [];
  return linesOfInvoice(input.delivery, input).filter(({ code }) => code === "tdu_non_recurring");
}
