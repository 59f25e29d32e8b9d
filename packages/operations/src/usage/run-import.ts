import { dayLimits, type ImportProblem } from "@lamplight/contracts/model";
import {
  ensureUsagePartitions,
  fillTaxJurisdictions,
  findImportFile,
  insertEvents,
  listLocationsNewToUsage,
  lockPremises,
  lockRunningImport,
  readClock,
  readRealNow,
  reopenHeldPeriods,
  saveUsageDays,
  updateImport,
  usageSpanLimitDays,
  type AppScope,
  type ImportRow,
  type UpsertCount,
} from "@lamplight/database";
import { daysBetween } from "@lamplight/domain";
import { retryHeldBills } from "../billing/retry-held-bills.ts";
import { recordChanges } from "../access/record-changes.ts";
import { inTransaction, type Context } from "../context.ts";
import { savePremises } from "../locations/save-premises.ts";

type Problems = Pick<ImportRow, "problems" | "problemCount">;

const none: UpsertCount = { added: 0, revised: 0, unchanged: 0 };
const refuse = (problems: readonly ImportProblem[], problemCount = problems.length): Problems => ({
  problems: problems.slice(0, 100),
  problemCount,
});

/** Tells those customers who have usage to look at for the first time. */
async function tellOfUsage(
  { database }: Context,
  scope: AppScope,
  premiseIds: readonly number[],
): Promise<void> {
  const { now: at } = await readClock(scope, database);
  for (const location of await listLocationsNewToUsage(scope, database, premiseIds)) {
    const { accountUuid, uuid: locationUuid } = location;
    const type = "location.usage_history_available";
    const event = { type, accountUuid, locationUuid, objectId: locationUuid, at } as const;
    await insertEvents(location, database, [event]);
  }
}

/** A file that was read: what is wrong with it, or how it is saved in a transaction. */
interface ReadFile {
  readonly rowsRead: number;
  readonly found: Problems | ((context: Context) => Promise<UpsertCount | Problems>);
}

type Reader = (context: Context, scope: AppScope, file: Uint8Array) => Promise<ReadFile>;

/** What was missing or wrong for a held bill may have come with a file, also with one that comes again. */
async function retryBillsOf(
  context: Context,
  scope: AppScope,
  premiseIds: Iterable<number>,
): Promise<void> {
  const { now } = await readClock(scope, context.database);
  for (const premiseId of premiseIds) {
    await retryHeldBills(context, await reopenHeldPeriods(scope, context.database, premiseId), now);
  }
}

const readUsage: Reader = async (context, scope, file) => {
  const { meters, rowsRead, problems, problemCount } = context.files.decodeUsage(file);
  if (problemCount > 0) return { rowsRead, found: refuse(problems, problemCount) };
  const days = meters.flatMap((meter) => meter.days.map(({ day }) => day)).toSorted();
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) {
    return { rowsRead, found: () => Promise.resolve(none) };
  }
  const { first: earliest, last: latest } = dayLimits;
  if (first < earliest || last > latest || daysBetween(first, last) >= usageSpanLimitDays) {
    const reason = `the days from ${first} to ${last} are more than ten years, or not between ${earliest} and ${latest}`;
    return { rowsRead, found: refuse([{ row: null, reason }]) };
  }
  await ensureUsagePartitions(context.database, first, last);
  const save = async (transaction: Context): Promise<UpsertCount | Problems> => {
    const { database } = transaction;
    const premiseIds = await lockPremises(
      scope,
      database,
      meters.map((meter) => meter.esiId),
    );
    const unknown = meters.filter(({ esiId }) => !premiseIds.has(esiId));
    if (unknown.length > 0) {
      return refuse(
        unknown.map(({ esiId, firstRow }) => ({
          row: firstRow,
          reason: `ESI ID ${esiId} is not in the premises directory of this App's world`,
        })),
      );
    }
    const { now } = await readClock(scope, database);
    let saved = none;
    for (const meter of meters) {
      const premiseId = premiseIds.get(meter.esiId);
      if (premiseId === undefined) continue;
      const count = await saveUsageDays(scope, database, premiseId, meter.days, now);
      saved = {
        added: saved.added + count.added,
        revised: saved.revised + count.revised,
        unchanged: saved.unchanged + count.unchanged,
      };
    }
    await tellOfUsage(transaction, scope, [...premiseIds.values()]);
    await retryBillsOf(transaction, scope, premiseIds.values());
    return saved;
  };
  return { rowsRead, found: save };
};

const readPremises: Reader = async ({ files }, scope, file) => {
  const { premises, rowsRead, problems, problemCount } = files.decodePremises(file);
  if (problemCount > 0) return { rowsRead, found: refuse(problems, problemCount) };
  const save = async (transaction: Context): Promise<UpsertCount> => {
    const saved = await savePremises(scope, transaction.database, premises);
    const filled = await fillTaxJurisdictions(scope, transaction.database);
    await retryBillsOf(transaction, scope, filled);
    return saved;
  };
  return { rowsRead, found: save };
};

const readers: Record<ImportRow["kind"], Reader> = { usage: readUsage, premises: readPremises };

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
  const kept = await findImportFile(scope, context.database, importUuid);
  if (kept === null) return;
  const { rowsRead, found } = await readers[kept.kind](context, scope, kept.file);
  await inTransaction(context, async (transaction) => {
    const { database } = transaction;
    if (!(await lockRunningImport(scope, database, importUuid))) return;
    const result = typeof found === "function" ? await found(transaction) : found;
    const status = "problemCount" in result ? ("refused" as const) : ("done" as const);
    const finishedAt = await readRealNow(database);
    const change = { ...result, rowsRead, status, finishedAt };
    await updateImport(scope, database, importUuid, "running", { ...change, file: null });
    await recordChanges(transaction, scope, [
      {
        action: `import.${status}`,
        objectId: importUuid,
        before: { status: "running" },
        after: change,
        at: finishedAt,
      },
    ]);
  });
}
