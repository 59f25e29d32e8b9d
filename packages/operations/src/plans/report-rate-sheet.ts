import { listRateSheetRates, type AppScope, type PlanGroupRow } from "@lamplight/database";
import type { Context } from "../context.ts";
import { reportRates, type ReportedRate } from "./report-rates.ts";

/** What becomes of each row of a kept sheet, as things stand now. */
export async function reportRateSheet(
  context: Context,
  scope: AppScope,
  group: PlanGroupRow,
  rateSheetUuid: string,
): Promise<ReportedRate[]> {
  const rows = await listRateSheetRates(scope, context.database, rateSheetUuid);
  return reportRates(
    context,
    scope,
    group,
    rows.map(({ position: row, utility, termMonths, energy, effectiveOn }) => ({
      row,
      rate: { utility, termMonths, energy, effectiveOn },
      reasons: [],
    })),
  );
}
