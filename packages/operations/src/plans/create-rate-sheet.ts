import type { RateSheet, RateSheetRow } from "@lamplight/contracts/model";
import { findPlanGroupScope, lockPlanGroup } from "@lamplight/database";
import { DomainError } from "@lamplight/domain";
import { inTransaction, type Context } from "../context.ts";
import { keepRates } from "./keep-rates.ts";
import { problemsOfRates } from "./problems-of-rates.ts";
import { reportRates } from "./report-rates.ts";

/**
 * Adds rates to a plan group, all or none.
 *
 * @throws DomainError not_found, rate_sheet_refused with the reasons of each row
 */
export function createRateSheet(
  context: Context,
  input: { readonly planGroupUuid: string; readonly rows: readonly RateSheetRow[] },
): Promise<RateSheet> {
  return inTransaction(context, async (transaction) => {
    const { database } = transaction;
    const { planGroupUuid, rows } = input;
    const scope = await findPlanGroupScope(database, planGroupUuid);
    const group = scope === null ? null : await lockPlanGroup(scope, database, planGroupUuid);
    if (scope === null || group === null) throw new DomainError("not_found");
    const read = rows.map((rate, index) => ({ row: index + 1, rate, reasons: [] }));
    const rates = await reportRates(transaction, scope, group, read);
    const problems = problemsOfRates(rates);
    if (problems.length > 0) throw new DomainError("rate_sheet_refused", { problems });
    return keepRates(transaction, scope, group, { rates, fileName: null });
  });
}
