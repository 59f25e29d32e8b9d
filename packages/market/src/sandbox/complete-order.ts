import type { OrderCompleted, ServiceOrder } from "@lamplight/contracts/model";
import { uuidOfName } from "../hashing.ts";

/** The 867_04 that answers an order; the same order always gets the same message. */
export function completeOrder(
  order: ServiceOrder,
  meter: { meterNumber: string; registerWh: number },
): OrderCompleted {
  return {
    kind: "order_completed",
    messageId: uuidOfName("867_04", order.orderNumber),
    orderNumber: order.orderNumber,
    esiId: order.esiId,
    effectiveOn: order.requestedOn,
    meterNumber: meter.meterNumber,
    registerWh: meter.registerWh,
  };
}
