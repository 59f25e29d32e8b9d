import type { LocationFacts } from "@lamplight/contracts/model";
import { insertLocationFacts } from "@lamplight/database";
import type { Context } from "../context.ts";
import { recordAtLocation } from "./record-at-location.ts";

/**
 * Records what a customer has and does that the plan of a location pays for. The latest statement of the latest
 * day counts. Bills that wait at the location are tried again.
 *
 * @throws DomainError not_found
 */
export function recordLocationFacts(
  context: Context,
  input: Omit<LocationFacts, "uuid" | "recordedAt">,
): Promise<LocationFacts> {
  return recordAtLocation(context, input.locationUuid, {
    action: "location.facts_recorded",
    stated: (uuid, recordedAt) => ({ ...input, uuid, recordedAt }),
    insert: insertLocationFacts,
  });
}
