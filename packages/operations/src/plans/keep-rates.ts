import type { RateSheet } from "@lamplight/contracts/model";
import {
  findRateSheet,
  insertRateSheet,
  newUuid,
  readClock,
  type AppScope,
  type PlanGroupRow,
} from "@lamplight/database";
import { assert } from "@lamplight/domain";
import { recordChanges } from "../access/record-changes.ts";
import type { Context } from "../context.ts";
import { approveRates } from "./approve-rates.ts";
import { toRateSheetOutput } from "./rate-sheet-output.ts";
import type { ReportedRate } from "./report-rates.ts";

/** Keeps rates of which none is refused: as a draft, or approved at once where the group needs no second person. */
export async function keepRates(
  context: Context,
  scope: AppScope,
  group: PlanGroupRow,
  {
    rates,
    fileName,
  }: { readonly rates: readonly ReportedRate[]; readonly fileName: string | null },
): Promise<RateSheet> {
  const { database, actor } = context;
  const { now } = await readClock(scope, database);
  const uuid = newUuid();
  const { uuid: planGroupUuid, needsApproval } = group;
  const rows = rates.map(({ report: { row: position, rate } }) => {
    assert(rate !== null, "a rate to be kept that was refused");
    const { utility, termMonths, energy, effectiveOn } = rate;
    return { position, utility, termMonths, energy, effectiveOn };
  });
  await insertRateSheet(
    database,
    { ...scope, uuid, planGroupUuid, fileName, createdAt: now, createdBy: actor.id },
    rows,
  );
  await recordChanges(context, scope, [
    {
      action: "rate_sheet.created",
      objectId: uuid,
      after: { planGroupUuid, fileName, rows },
      at: now,
    },
  ]);
  if (!needsApproval) await approveRates(context, scope, uuid, now);
  const sheet = await findRateSheet(scope, database, uuid);
  assert(sheet !== null, "a rate sheet that was just kept is not there");
  return toRateSheetOutput(sheet);
}
