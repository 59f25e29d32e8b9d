import type { ServiceOrder } from "@lamplight/contracts/model";
import type { EnrollmentRow } from "@lamplight/database";
import { assert } from "@lamplight/domain";

/** The order that a finalized enrollment stands for. */
export function toServiceOrder(enrollment: EnrollmentRow, esiId: string): ServiceOrder {
  const { serviceType: kind, orderNumber, requestedStartOn: requestedOn } = enrollment;
  assert(orderNumber !== null, "an order of an enrollment that is not finalized");
  return { kind, orderNumber, esiId, requestedOn };
}
