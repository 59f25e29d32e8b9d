import {
  countAdvanceWork,
  findAppOfSandbox,
  findNextDueWork,
  findPlannedChunk,
  finishClockAdvance,
  lockRunningAdvance,
  markWorkDone,
  moveClock,
  readClock,
  type ClockAdvance,
  type WorldScope,
} from "@lamplight/database";
import { BugError, isDomainError } from "@lamplight/domain";
import { billChunk } from "../billing/bill-chunk.ts";
import type { BilledChunk } from "../billing/billed-chunk.ts";
import { recordChanges } from "../access/record-changes.ts";
import { inTransaction, type Context } from "../context.ts";
import { doDueWork } from "./do-due-work.ts";

/** A fault while a piece of work was done, with the kind of that work. */
class WorkError extends Error {
  readonly kind: string;

  constructor(kind: string, cause: unknown) {
    super(`work of kind ${kind} failed`, { cause });
    this.name = "WorkError";
    this.kind = kind;
  }
}

async function attempt<TResult>(kind: string, work: () => Promise<TResult>): Promise<TResult> {
  try {
    return await work();
  } catch (error) {
    throw new WorkError(kind, error);
  }
}

/** Says in the audit log how an advance has ended. The clock is the App's, whose world this is. */
async function recordEnd(
  context: Context,
  scope: WorldScope,
  { uuid: objectId, targetAt }: ClockAdvance,
  after: object,
): Promise<void> {
  const { now: at } = await readClock(scope, context.database);
  const app = await findAppOfSandbox(scope, context.database);
  await recordChanges(context, app, [
    {
      action: "failure" in after ? "clock.advance_failed" : "clock.advanced",
      objectId,
      before: { status: "running", target: targetAt },
      after: { ...after, now: at },
      at,
    },
  ]);
}

interface Step {
  /** Whether the advance has arrived, or is another's by now. */
  readonly isLast: boolean;
  /** What became of a chunk, where this step billed one. */
  readonly billed: BilledChunk | null;
}

/**
 * One step of an advance in one transaction: bill a chunk that was planned, or else do the next piece of due
 * work with the clock at its time, or else arrive.
 */
function step(context: Context, scope: WorldScope, advanceUuid: string): Promise<Step> {
  return inTransaction(context, async (transaction) => {
    const { database } = transaction;
    const advance = await lockRunningAdvance(scope, database, advanceUuid);
    if (advance === null) return { isLast: true, billed: null };
    const chunk = await findPlannedChunk(scope, database);
    if (chunk !== null) {
      const billed = await attempt("bill", () => billChunk(transaction, chunk, chunk.uuid));
      return { isLast: false, billed };
    }
    const work = await findNextDueWork(scope, database, advance.targetAt);
    if (work === null) {
      await moveClock(scope, database, advance.targetAt);
      await finishClockAdvance(scope, database, advanceUuid, null);
      await recordEnd(transaction, scope, advance, { done: advance.done });
      return { isLast: true, billed: null };
    }
    await moveClock(scope, database, work.dueAt);
    await attempt(work.kind, () => doDueWork(transaction, scope, work));
    await markWorkDone(scope, database, work.uuid, work.dueAt);
    await countAdvanceWork(scope, database, advanceUuid, work.kind);
    return { isLast: false, billed: null };
  });
}

/**
 * Moves a sandbox's clock to an advance's target and does on the way, in order, all that becomes due. Each
 * step is kept by itself: after a kill another worker goes on with the next. A refusal or a bug ends the
 * advance where it happened; any other fault, such as a lost connection, is thrown so that the job is tried again.
 */
export async function runAdvance(
  context: Context,
  scope: WorldScope,
  advanceUuid: string,
  signal: AbortSignal,
): Promise<void> {
  try {
    for (;;) {
      const { isLast, billed } = await step(context, scope, advanceUuid);
      if (billed !== null) context.onChunkBilled(billed);
      if (isLast) break;
      signal.throwIfAborted();
    }
  } catch (error) {
    if (!(error instanceof WorkError)) throw error;
    const { kind, cause } = error;
    if (!isDomainError(cause) && !(cause instanceof BugError)) throw error;
    const failure = { kind, reason: cause.message };
    await inTransaction(context, async (transaction) => {
      const { database } = transaction;
      const advance = await lockRunningAdvance(scope, database, advanceUuid);
      if (advance === null) return;
      await finishClockAdvance(scope, database, advanceUuid, failure);
      await recordEnd(transaction, scope, advance, { failure });
    });
  }
}
