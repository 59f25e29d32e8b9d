import type { ServiceTermination } from "@lamplight/contracts/model";
import {
  lockBillingFacts,
  findLocationScope,
  insertServiceTermination,
  newUuid,
  readClock,
  reopenHeldPeriods,
} from "@lamplight/database";
import { DomainError } from "@lamplight/domain";
import { recordChanges } from "../access/record-changes.ts";
import { retryHeldBills } from "../billing/retry-held-bills.ts";
import { inTransaction, type Context } from "../context.ts";

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
  return inTransaction(context, async (transaction) => {
    const { database } = transaction;
    await lockBillingFacts(database);
    const found = await findLocationScope(database, input.locationUuid);
    if (found === null) throw new DomainError("not_found");
    const { premiseId, ...scope } = found;
    const { now } = await readClock(scope, database);
    const { changeNoticeSentOn = null } = input;
    const termination = { ...input, uuid: newUuid(), changeNoticeSentOn, statedAt: now };
    await insertServiceTermination(database, { ...scope, ...termination });
    const { locationUuid: objectId } = input;
    const { accountUuid } = scope;
    await recordChanges(transaction, scope, [
      { action: "location.termination_stated", objectId, accountUuid, after: termination, at: now },
    ]);
    await retryHeldBills(transaction, await reopenHeldPeriods(scope, database, premiseId), now);
    return termination;
  });
}
