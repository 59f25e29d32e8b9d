import type { RateSheetDetail } from "@lamplight/contracts/model";
import { findRateSheet, findRateSheetScope } from "@lamplight/database";
import { DomainError } from "@lamplight/domain";
import type { Context } from "../context.ts";
import { loadPlanGroup } from "./load-plan-group.ts";
import { toRateSheetOutput } from "./rate-sheet-output.ts";
import { reportRateSheet } from "./report-rate-sheet.ts";

/** @throws DomainError not_found */
export async function getRateSheet(
  context: Context,
  { uuid }: { readonly uuid: string },
): Promise<RateSheetDetail> {
  const { database } = context;
  const scope = await findRateSheetScope(database, uuid);
  const sheet = scope === null ? null : await findRateSheet(scope, database, uuid);
  if (scope === null || sheet === null) throw new DomainError("not_found");
  const { group } = await loadPlanGroup(context, sheet.planGroupUuid);
  const rates = await reportRateSheet(context, scope, group, uuid);
  return { ...toRateSheetOutput(sheet), rows: rates.map(({ report }) => report) };
}
