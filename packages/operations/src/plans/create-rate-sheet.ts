import type { RateSheetRow } from "@lamplight/contracts/model";
import { findPlanGroupScope, insertRateSheetRows, newUuid, readClock } from "@lamplight/database";
import { DomainError, parseCentsAsMicros } from "@lamplight/domain";
import type { Context } from "../context.ts";

/** @throws DomainError not_found, rate_too_precise */
export async function createRateSheet(
  context: Context,
  input: { planGroupUuid: string; rows: readonly RateSheetRow[] },
): Promise<{ uuid: string; planGroupUuid: string; rowCount: number }> {
  const { database } = context;
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
  return { uuid, planGroupUuid, rowCount: rows.length };
}
