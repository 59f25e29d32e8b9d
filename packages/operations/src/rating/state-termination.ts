import type { ServiceTermination } from "@lamplight/contracts/model";
import { insertServiceTermination } from "@lamplight/database";
import type { Context } from "../context.ts";
import { recordAtLocation } from "./record-at-location.ts";

/**
 * States why service at a location ends on a day, which says whether an early-termination fee is owed. A later
 * statement about the day counts in place of an earlier one. A last bill that waits for it is tried again.
 *
 * @throws DomainError not_found
 */
export function stateTermination(
  context: Context,
  input: Omit<ServiceTermination, "uuid" | "statedAt">,
): Promise<ServiceTermination> {
  const { changeNoticeSentOn = null } = input;
  return recordAtLocation(context, input.locationUuid, {
    action: "location.termination_stated",
    stated: (uuid, statedAt) => ({ ...input, changeNoticeSentOn, uuid, statedAt }),
    insert: insertServiceTermination,
  });
}
