import { dayLimits, type ImportProblem, type UsageProfileSource } from "@lamplight/contracts/model";
import {
  findPendingUsageProfile,
  findPremise,
  findUsageProfile,
  finishUsageProfile,
  insertEvents,
  insertUsageProfileDays,
  loadUsageDays,
  lockPendingUsageProfile,
  readClock,
  usageSpanLimitDays,
  type AppScope,
} from "@lamplight/database";
import {
  addDays,
  assert,
  daysBetween,
  localDayOf,
  summarizeUsage,
  type UsageDay,
} from "@lamplight/domain";
import { recordChanges } from "../access/record-changes.ts";
import { inTransaction, type Context } from "../context.ts";
import { toUsageProfileOutput } from "./usage-profile-output.ts";

/** What a profile was made of: days, or what is wrong. */
interface ReadProfile {
  readonly source: UsageProfileSource;
  readonly esiId: string | null;
  readonly days: readonly UsageDay[];
  readonly problems: readonly ImportProblem[];
  readonly problemCount: number;
}

type Pending = NonNullable<Awaited<ReturnType<typeof findPendingUsageProfile>>>;

const noProblems = { problems: [], problemCount: 0 } as const;
const wholeFile = (reason: string) => ({ problems: [{ row: null, reason }], problemCount: 1 });

function readFile({ files }: Context, file: Uint8Array): ReadProfile {
  const { format, meters, problems, problemCount } = files.decodeUsageHistory(file);
  const [meter] = meters;
  const read = { source: format, esiId: meter?.esiId ?? null, days: meter?.days ?? [] };
  if (problemCount > 0) return { ...read, problems, problemCount };
  if (meters.length > 1) {
    const reason = `The file has usage of ${meters.length} meters, and a profile is of one.`;
    return { ...read, esiId: null, ...wholeFile(reason) };
  }
  return { ...read, ...noProblems };
}

/** What the world's market has of an ESI ID until yesterday, at most so long back as a profile goes. */
async function readMarket(
  { database }: Context,
  scope: AppScope,
  esiId: string,
): Promise<ReadProfile> {
  const { now } = await readClock(scope, database);
  const premise = await findPremise(scope, database, esiId);
  assert(premise !== null, "a premise that was there is gone");
  const until = localDayOf(now);
  const from = addDays(until, -usageSpanLimitDays);
  const [days = []] = await loadUsageDays(scope, database, [
    { premiseId: premise.id, from, until },
  ]);
  return { source: "market", esiId, days, ...noProblems };
}

/** Why days are no profile; null where they are. */
function faultOf(days: readonly UsageDay[]): string | null {
  const [first, last] = [days[0]?.day, days.at(-1)?.day];
  if (first === undefined || last === undefined) return "There is no usage in it.";
  const { first: earliest, last: latest } = dayLimits;
  if (first < earliest || last > latest || daysBetween(first, last) >= usageSpanLimitDays) {
    return `The days from ${first} to ${last} are more than ten years, or not between ${earliest} and ${latest}.`;
  }
  return days.some(({ consumptionWh }) => consumptionWh.some((energyWh) => energyWh >= 0))
    ? null
    : "There is no consumption in it, only energy that was delivered to the grid, or blanks.";
}

function changeOf({ source, esiId, days, problems, problemCount }: ReadProfile) {
  const fault = problemCount > 0 ? null : faultOf(days);
  const found = fault === null ? { problems, problemCount } : wholeFile(fault);
  const read = { source, esiId, problems: [...found.problems], problemCount: found.problemCount };
  const [first, last] = [days[0]?.day, days.at(-1)?.day];
  if (found.problemCount > 0 || first === undefined || last === undefined) {
    return { ...read, status: "failed" as const };
  }
  const until = addDays(last, 1);
  const { sumWh, generationWh, missingIntervals } = summarizeUsage(days, first, until);
  return {
    ...read,
    status: "ready" as const,
    fromOn: first,
    untilOn: until,
    importWh: sumWh,
    exportWh: generationWh,
    missingIntervals,
  };
}

function readPending(context: Context, scope: AppScope, pending: Pending): Promise<ReadProfile> {
  const { source, esiId, file } = pending;
  if (source === "market" && esiId !== null) return readMarket(context, scope, esiId);
  assert(file !== null, "a pending usage profile without a file");
  return Promise.resolve(readFile(context, file));
}

/**
 * Makes a usage profile of its file or of what the market has: all of it, or nothing and the reasons. Run again after
 * it has ended it does nothing.
 */
export async function readUsageProfile(
  context: Context,
  scope: AppScope,
  usageProfileUuid: string,
): Promise<void> {
  const pending = await findPendingUsageProfile(scope, context.database, usageProfileUuid);
  if (pending === null) return;
  const read = await readPending(context, scope, pending);
  const change = changeOf(read);
  await inTransaction(context, async (transaction) => {
    const { database } = transaction;
    if (!(await lockPendingUsageProfile(scope, database, usageProfileUuid))) return;
    const { now } = await readClock(scope, database);
    if (change.status === "ready") {
      await insertUsageProfileDays(scope, database, usageProfileUuid, read.days);
    }
    await finishUsageProfile(scope, database, usageProfileUuid, { ...change, finishedAt: now });
    const row = await findUsageProfile(scope, database, usageProfileUuid);
    assert(row !== null, "a usage profile that was just read is not there");
    await recordChanges(transaction, scope, [
      {
        action: `usage_profile.${change.status}`,
        objectId: usageProfileUuid,
        before: { status: "pending" },
        after: toUsageProfileOutput(row),
        at: now,
      },
    ]);
    if (change.status !== "ready") return;
    await insertEvents(scope, database, [
      {
        type: "usage_profile.ready",
        accountUuid: null,
        locationUuid: null,
        objectId: usageProfileUuid,
        at: now,
      },
    ]);
  });
}
