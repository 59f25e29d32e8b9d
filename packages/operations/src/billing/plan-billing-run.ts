import {
  insertBillingRun,
  listReadyPeriods,
  lockApp,
  newUuid,
  readClock,
  type AppScope,
} from "@lamplight/database";
import { localDayOf } from "@lamplight/domain";
import { recordChanges } from "../access/record-changes.ts";
import type { Context } from "../context.ts";

/** How many periods one transaction bills. */
const chunkSize = 200;

/**
 * Cuts periods, which come by account, into chunks. An account's periods stay together, as each of its
 * invoices begins with the balance that the one before it left.
 */
function toChunks(periods: readonly { uuid: string; accountUuid: string }[]): string[][] {
  const chunks: string[][] = [];
  let chunk: string[] = [];
  let lastAccountUuid: string | null = null;
  for (const { uuid, accountUuid } of periods) {
    if (chunk.length >= chunkSize && accountUuid !== lastAccountUuid) {
      chunks.push(chunk);
      chunk = [];
    }
    chunk.push(uuid);
    lastAccountUuid = accountUuid;
  }
  return chunk.length === 0 ? chunks : [...chunks, chunk];
}

/** Plans the billing of all of an App's ready periods, in the caller's transaction; answers with the run's uuid. */
export async function planBillingRun(context: Context, scope: AppScope): Promise<string> {
  const { database } = context;
  // Two plans at once would take the same periods: the second waits and sees the first one's chunks.
  await lockApp(scope, database);
  const { now } = await readClock(scope, database);
  const periods = await listReadyPeriods(scope, database, localDayOf(now));
  const chunks = toChunks(periods).map((periodUuids) => ({ uuid: newUuid(), periodUuids }));
  const runUuid = newUuid();
  await insertBillingRun(scope, database, { uuid: runUuid, startedAt: now, chunks });
  await recordChanges(context, scope, [
    {
      action: "billing_run.planned",
      objectId: runUuid,
      after: { periods: periods.length, chunks: chunks.length },
      at: now,
    },
  ]);
  return runUuid;
}
