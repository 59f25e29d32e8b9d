import type { LocationFacts } from "@lamplight/contracts/model";
import {
  lockBillingFacts,
  findLocationScope,
  insertLocationFacts,
  newUuid,
  readClock,
  reopenHeldPeriods,
} from "@lamplight/database";
import { DomainError } from "@lamplight/domain";
import { recordChanges } from "../access/record-changes.ts";
import { retryHeldBills } from "../billing/retry-held-bills.ts";
import { inTransaction, type Context } from "../context.ts";

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
  return inTransaction(context, async (transaction) => {
    const { database } = transaction;
    await lockBillingFacts(database);
    const found = await findLocationScope(database, input.locationUuid);
    if (found === null) throw new DomainError("not_found");
    const { premiseId, ...scope } = found;
    const { now } = await readClock(scope, database);
    const facts = { ...input, uuid: newUuid(), recordedAt: now };
    await insertLocationFacts(database, { ...scope, ...facts });
    const { locationUuid: objectId } = input;
    const { accountUuid } = scope;
    await recordChanges(transaction, scope, [
      { action: "location.facts_recorded", objectId, accountUuid, after: facts, at: now },
    ]);
    await retryHeldBills(transaction, await reopenHeldPeriods(scope, database, premiseId), now);
    return facts;
  });
}
