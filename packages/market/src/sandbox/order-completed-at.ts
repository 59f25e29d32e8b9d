import type { ServiceOrder } from "@lamplight/contracts/model";
import { instantAt, type Instant } from "@lamplight/domain";

/** Utilities work off the day's orders in the early morning, local time. */
const completionTime = "06:00";

/**
 * When the utility says that an order is done: at 06:00 local on the day asked for, or at once where that
 * has passed.
 */
export function orderCompletedAt(order: ServiceOrder, now: Instant): Instant {
  const morning = instantAt(order.requestedOn, completionTime);
  return morning > now ? morning : now;
}
