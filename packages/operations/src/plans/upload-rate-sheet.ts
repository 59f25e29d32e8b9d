import type { RateSheetReport, RateSheetRowReport } from "@lamplight/contracts/model";
import { findPlanGroupScope, lockPlanGroup } from "@lamplight/database";
import { DomainError } from "@lamplight/domain";
import { inTransaction, type Context } from "../context.ts";
import { keepRates } from "./keep-rates.ts";
import { reportRates } from "./report-rates.ts";

/** What a file may weigh: a thousand rows of windows and tiers are far less. */
const rateSheetLimitBytes = 4 * 1024 * 1024;

/**
 * Adds the rates of a file to a plan group, all or none, and says what becomes of each. A dry run says the same
 * and keeps nothing.
 *
 * @throws DomainError not_found, upload_too_large
 */
export async function uploadRateSheet(
  context: Context,
  input: {
    readonly planGroupUuid: string;
    readonly mode: "dry_run" | "store";
    readonly file: File;
  },
): Promise<RateSheetReport> {
  const { planGroupUuid, mode, file } = input;
  if (file.size > rateSheetLimitBytes) {
    throw new DomainError("upload_too_large", { limitBytes: rateSheetLimitBytes });
  }
  const decoded = context.files.decodeRateSheet(new Uint8Array(await file.arrayBuffer()));
  return inTransaction(context, async (transaction) => {
    const { database } = transaction;
    const scope = await findPlanGroupScope(database, planGroupUuid);
    const group = scope === null ? null : await lockPlanGroup(scope, database, planGroupUuid);
    if (scope === null || group === null) throw new DomainError("not_found");
    const rates = await reportRates(transaction, scope, group, decoded.rates);
    const countOf = (wanted: RateSheetRowReport["outcome"]) =>
      rates.filter(({ report }) => report.outcome === wanted).length;
    const refused = countOf("refused");
    const isRefused = refused > 0 || decoded.problems.length > 0;
    const isKept = mode === "store" && !isRefused;
    return {
      result: isRefused ? "refused" : isKept ? "stored" : "dry_run",
      rateSheet: isKept
        ? await keepRates(transaction, scope, group, { rates, fileName: file.name })
        : null,
      rowsRead: decoded.rowsRead,
      accepted: countOf("accepted"),
      replaces: countOf("replaces"),
      unchanged: countOf("unchanged"),
      refused,
      problems: [...decoded.problems],
      rows: rates.map(({ report }) => report),
    };
  });
}
