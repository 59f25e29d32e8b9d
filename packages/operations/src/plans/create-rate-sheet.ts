import type { RateSheetRow } from "@lamplight/contracts/model";
import { findPlanGroupScope, insertRateSheetRows, newUuid, readClock } from "@lamplight/database";
import { DomainError, parseCentsAsMicros } from "@lamplight/domain";
import { recordChanges } from "../access/record-changes.ts";
import { inTransaction, type Context } from "../context.ts";

/** @throws DomainError not_found, rate_too_precise */
export function createRateSheet(
  context: Context,
  input: { planGroupUuid: string; rows: readonly RateSheetRow[] },
): Promise<{ uuid: string; planGroupUuid: string; rowCount: number }> {
  return inTransaction(context, async (transaction) => {
    const { database } = transaction;
    const { planGroupUuid, rows } = input;
    const scope = await findPlanGroupScope(database, planGroupUuid);
    if (scope === null) throw new DomainError("not_found");
    const { now } = await readClock(scope, database);
    const uuid = newUuid();
    await insertRateSheetRows(
      database,
      rows.map(({ utility, termMonths, energyRateCentsPerKwh, effectiveOn }) => ({
        ...scope,
        uuid: newUuid(),
        planGroupUuid,
        rateSheetUuid: uuid,
        utility,
        termMonths,
        rateMicrosPerKwh: parseCentsAsMicros(energyRateCentsPerKwh, "energyRateCentsPerKwh"),
        effectiveOn,
        createdAt: now,
      })),
    );
    await recordChanges(transaction, scope, [
      { action: "rate_sheet.created", objectId: uuid, after: { planGroupUuid, rows }, at: now },
    ]);
    return { uuid, planGroupUuid, rowCount: rows.length };
  });
}
