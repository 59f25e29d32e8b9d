import {
  findLocationScope,
  lockBillingFacts,
  newUuid,
  readClock,
  reopenHeldPeriods,
  type AccountScope,
  type Database,
} from "@lamplight/database";
import { DomainError } from "@lamplight/domain";
import { recordChanges, type Change } from "../access/record-changes.ts";
import { retryHeldBills } from "../billing/retry-held-bills.ts";
import { inTransaction, type Context } from "../context.ts";

/**
 * Records a statement about a location that its bills go by, and has the bills that wait at the location tried again.
 *
 * @throws DomainError not_found
 */
export function recordAtLocation<TStatement extends { readonly locationUuid: string }>(
  context: Context,
  locationUuid: string,
  {
    action,
    stated,
    insert,
  }: {
    readonly action: Change["action"];
    readonly stated: (uuid: string, now: string) => TStatement;
    readonly insert: (database: Database, row: AccountScope & TStatement) => Promise<void>;
  },
): Promise<TStatement> {
  return inTransaction(context, async (transaction) => {
    const { database } = transaction;
    const found = await findLocationScope(database, locationUuid);
    if (found === null) throw new DomainError("not_found");
    await lockBillingFacts(database);
    const { premiseId, ...scope } = found;
    const { now } = await readClock(scope, database);
    const statement = stated(newUuid(), now);
    await insert(database, { ...scope, ...statement });
    const { accountUuid } = scope;
    await recordChanges(transaction, scope, [
      { action, objectId: locationUuid, accountUuid, after: statement, at: now },
    ]);
    await retryHeldBills(transaction, await reopenHeldPeriods(scope, database, premiseId), now);
    return statement;
  });
}
