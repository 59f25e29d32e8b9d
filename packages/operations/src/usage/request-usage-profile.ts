import type { UsageProfile } from "@lamplight/contracts/model";
import { findPremise, findUsageSpan, readClock, type AppScope } from "@lamplight/database";
import { DomainError, localDayOf } from "@lamplight/domain";
import { inTransaction, type Context } from "../context.ts";
import { startUsageProfile } from "./start-usage-profile.ts";

/**
 * Asks the market for the usage of an ESI ID. A sandbox's market has what its world has until yesterday. The live
 * world is shared: there it would be the usage of another App's customers, and no market is asked yet.
 *
 * @throws DomainError not_found, usage_not_available
 */
export function requestUsageProfile(
  context: Context,
  scope: AppScope,
  { name, esiId }: { name: string; esiId: string },
): Promise<UsageProfile> {
  return inTransaction(context, async (transaction) => {
    const { database } = transaction;
    const { now, isVirtual } = await readClock(scope, database);
    if (!isVirtual) throw new DomainError("usage_not_available", { esiId });
    const premise = await findPremise(scope, database, esiId);
    if (premise === null) throw new DomainError("not_found");
    const span = await findUsageSpan(scope, database, premise.id, localDayOf(now));
    if (span === null) throw new DomainError("usage_not_available", { esiId });
    return startUsageProfile(transaction, scope, { name, esiId, source: "market" });
  });
}
