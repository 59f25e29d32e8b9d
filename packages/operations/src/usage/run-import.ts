import type { ImportProblem } from "@lamplight/contracts/model";
import {
  lockPremises,
  lockRunningImport,
  readClock,
  readRealNow,
  reopenHeldPeriods,
  saveUsageDays,
  updateImport,
  type AppScope,
  type ImportRow,
  type UpsertCount,
} from "@lamplight/database";
import { scheduleBilling } from "../billing/schedule-billing.ts";
import { inTransaction, type Context } from "../context.ts";
import { savePremises } from "../locations/save-premises.ts";
import type { DecodedFile } from "../ports.ts";

const noneSaved: UpsertCount = { added: 0, revised: 0, unchanged: 0 };

interface Outcome {
  readonly saved: UpsertCount;
  readonly rowsRead: number;
  readonly problems: readonly ImportProblem[];
  readonly problemCount: number;
}

function refused({ rowsRead, problems, problemCount }: DecodedFile): Outcome {
  return { saved: noneSaved, rowsRead, problems, problemCount };
}

type Importer = (context: Context, scope: AppScope, file: Uint8Array) => Promise<Outcome>;

async function importUsage(context: Context, scope: AppScope, file: Uint8Array): Promise<Outcome> {
  const { database, files } = context;
  const decoded = files.decodeUsage(file);
  if (decoded.problemCount > 0) return refused(decoded);
  const { meters, rowsRead } = decoded;
  const premiseIds = await lockPremises(
    scope,
    database,
    meters.map((meter) => meter.esiId),
  );
  const unknown = meters.filter(({ esiId }) => !premiseIds.has(esiId));
  if (unknown.length > 0) {
    const problems = unknown.slice(0, 100).map(({ esiId, firstRow }) => ({
      row: firstRow,
      reason: `ESI ID ${esiId} is not in the premises directory of this App's world`,
    }));
    return { saved: noneSaved, rowsRead, problems, problemCount: unknown.length };
  }
  const { now } = await readClock(scope, database);
  let saved = noneSaved;
  for (const { esiId, days } of meters) {
    const premiseId = premiseIds.get(esiId);
    if (premiseId === undefined) continue;
    const count = await saveUsageDays(scope, database, premiseId, days, now);
    saved = {
      added: saved.added + count.added,
      revised: saved.revised + count.revised,
      unchanged: saved.unchanged + count.unchanged,
    };
    if (count.added + count.revised === 0) continue;
    for (const app of await reopenHeldPeriods(scope, database, premiseId)) {
      await scheduleBilling(context, app, now);
    }
  }
  return { saved, rowsRead, problems: [], problemCount: 0 };
}

async function importPremises(
  { database, files }: Context,
  scope: AppScope,
  file: Uint8Array,
): Promise<Outcome> {
  const decoded = files.decodePremises(file);
  if (decoded.problemCount > 0) return refused(decoded);
  const saved = await savePremises(scope, database, decoded.premises);
  return { saved, rowsRead: decoded.rowsRead, problems: [], problemCount: 0 };
}

const importers: Record<ImportRow["kind"], Importer> = {
  usage: importUsage,
  premises: importPremises,
};

/**
 * Imports a kept file: all of it, or nothing and a report. Run again after it has ended it does nothing; the
 * file's bytes go when the import ends.
 */
export async function runImport(
  context: Context,
  scope: AppScope,
  importUuid: string,
): Promise<void> {
  await updateImport(scope, context.database, importUuid, "pending", { status: "running" });
  await inTransaction(context, async (transaction) => {
    const { database } = transaction;
    const row = await lockRunningImport(scope, database, importUuid);
    if (row?.file == null) return;
    const { saved, ...report } = await importers[row.kind](transaction, scope, row.file);
    await updateImport(scope, database, importUuid, "running", {
      ...saved,
      ...report,
      problems: [...report.problems],
      status: report.problemCount > 0 ? "refused" : "done",
      file: null,
      finishedAt: await readRealNow(database),
    });
  });
}
