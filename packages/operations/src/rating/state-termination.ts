import type { ServiceTermination } from "@lamplight/contracts/model";
import {
  findLocationScope,
  insertServiceTermination,
  readClock,
  reopenHeldPeriods,
} from "@lamplight/database";
import { DomainError } from "@lamplight/domain";
import { recordChanges } from "../access/record-changes.ts";
import { retryHeldBills } from "../billing/retry-held-bills.ts";
import { inTransaction, type Context } from "../context.ts";

/**
 * States why service at a location ends, which says whether an early-termination fee is owed. A last bill that
 * waits for it is tried again.
 *
 * @throws DomainError not_found, termination_stated
 */
export function stateTermination(
  context: Context,
  input: Omit<ServiceTermination, "statedAt">,
): Promise<ServiceTermination> {
  return inTransaction(context, async (transaction) => {
    const { database } = transaction;
    const found = await findLocationScope(database, input.locationUuid);
    if (found === null) throw new DomainError("not_found");
    const { premiseId, ...scope } = found;
    const { now } = await readClock(scope, database);
    const { changeNoticeSentOn = null } = input;
    const termination = { ...input, changeNoticeSentOn, statedAt: now };
    const inserted = await insertServiceTermination(database, { ...scope, ...termination });
    if (inserted === null) throw new DomainError("termination_stated");
    const { locationUuid: objectId } = input;
    const { accountUuid } = scope;
    await recordChanges(transaction, scope, [
      { action: "location.termination_stated", objectId, accountUuid, after: termination, at: now },
    ]);
    await retryHeldBills(transaction, await reopenHeldPeriods(scope, database, premiseId), now);
    return termination;
  });
}
