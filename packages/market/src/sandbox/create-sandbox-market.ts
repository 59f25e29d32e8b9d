import { completeOrder } from "./complete-order.ts";
import { initialRegisterWh } from "./initial-register-wh.ts";
import { makePremises } from "./make-premises.ts";
import { orderCompletedAt } from "./order-completed-at.ts";
import { readMeter } from "./read-meter.ts";
import { nextReadDay, readDeliveredAt, tduInvoiceDeliveredAt } from "./read-schedule.ts";
import { writeTduInvoice } from "./write-tdu-invoice.ts";

/**
 * The sandbox's market: what utilities would answer, and when. It keeps nothing; the same question always
 * gets the same answer.
 */
export function createSandboxMarket() {
  return {
    makePremises,
    orderCompletedAt,
    initialRegisterWh,
    completeOrder,
    nextReadDay,
    readDeliveredAt,
    tduInvoiceDeliveredAt,
    readMeter,
    writeTduInvoice,
  };
}
