import type { RateSheet } from "@lamplight/contracts/model";
import { findRateSheet, findRateSheetScope, lockPlanGroup, readClock } from "@lamplight/database";
import { DomainError } from "@lamplight/domain";
import { inTransaction, type Context } from "../context.ts";
import { approveRates } from "./approve-rates.ts";
import { problemsOfRates } from "./problems-of-rates.ts";
import { toRateSheetOutput } from "./rate-sheet-output.ts";
import { reportRateSheet } from "./report-rate-sheet.ts";

/**
 * Approves a rate sheet, from when on it prices offers. Approved before, it stays as it is. What its rows go with
 * may have changed since they came, so that they are looked at again.
 *
 * @throws DomainError not_found, second_person_needed, rate_sheet_refused
 */
export function approveRateSheet(
  context: Context,
  { uuid }: { readonly uuid: string },
): Promise<RateSheet> {
  return inTransaction(context, async (transaction) => {
    const { database, actor } = transaction;
    const scope = await findRateSheetScope(database, uuid);
    if (scope === null) throw new DomainError("not_found");
    const known = await findRateSheet(scope, database, uuid);
    const group = known && (await lockPlanGroup(scope, database, known.planGroupUuid));
    // Read again under the lock: another may have approved it meanwhile.
    const sheet = await findRateSheet(scope, database, uuid);
    if (group === null || sheet === null) throw new DomainError("not_found");
    if (sheet.approvedAt !== null) return toRateSheetOutput(sheet);
    if (group.needsApproval && sheet.createdBy === actor.id) {
      throw new DomainError("second_person_needed");
    }
    const problems = problemsOfRates(await reportRateSheet(transaction, scope, group, uuid));
    if (problems.length > 0) throw new DomainError("rate_sheet_refused", { problems });
    const { now } = await readClock(scope, database);
    const approval = await approveRates(transaction, scope, uuid, now);
    return toRateSheetOutput({ ...sheet, ...approval });
  });
}
