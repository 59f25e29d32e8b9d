import {
  countAdvanceWork,
  findNextDueWork,
  findPlannedChunk,
  finishClockAdvance,
  lockRunningAdvance,
  markWorkDone,
  moveClock,
  type WorldScope,
} from "@lamplight/database";
import { BugError, isDomainError } from "@lamplight/domain";
import { billChunk } from "../billing/bill-chunk.ts";
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

async function attempt(kind: string, work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } catch (error) {
    throw new WorkError(kind, error);
  }
}

/**
 * One step of an advance in one transaction: bill a chunk that was planned, or else do the next piece of due
 * work with the clock at its time, or else arrive. Answers whether there is more to do.
 */
function step(context: Context, scope: WorldScope, advanceUuid: string): Promise<boolean> {
  return inTransaction(context, async (transaction) => {
    const { database } = transaction;
    const advance = await lockRunningAdvance(scope, database, advanceUuid);
    if (advance === null) return false;
    const chunk = await findPlannedChunk(scope, database);
    if (chunk !== null) {
      await attempt("bill", () => billChunk(transaction, chunk, chunk.uuid));
      return true;
    }
    const work = await findNextDueWork(scope, database, advance.targetAt);
    if (work === null) {
      await moveClock(scope, database, advance.targetAt);
      await finishClockAdvance(scope, database, advanceUuid, null);
      return false;
    }
    await moveClock(scope, database, work.dueAt);
    await attempt(work.kind, () => doDueWork(transaction, scope, work));
    await markWorkDone(scope, database, work.uuid, work.dueAt);
    await countAdvanceWork(scope, database, advanceUuid, work.kind);
    return true;
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
    while (await step(context, scope, advanceUuid)) signal.throwIfAborted();
  } catch (error) {
    if (!(error instanceof WorkError)) throw error;
    const { kind, cause } = error;
    if (!isDomainError(cause) && !(cause instanceof BugError)) throw error;
    await finishClockAdvance(scope, context.database, advanceUuid, { kind, reason: cause.message });
  }
}
