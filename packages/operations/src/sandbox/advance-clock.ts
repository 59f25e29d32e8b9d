import { setTimeout as sleep } from "node:timers/promises";
import {
  findClockAdvance,
  insertClockAdvance,
  isViolationOf,
  newUuid,
  readClock,
  readRealNow,
  type AppScope,
} from "@lamplight/database";
import { DomainError, addDuration } from "@lamplight/domain";
import { inTransaction, type Context } from "../context.ts";

export interface AdvanceClockInput {
  readonly to?: string | undefined;
  readonly by?: string | undefined;
}

export interface ClockAdvanced {
  readonly clock: { now: string; isVirtual: boolean };
  readonly done: Record<string, number>;
}

const pollMs = 40;
/** After this the answer is `unavailable`; the worker goes on, and the clock can be asked for. */
const waitMs = 10 * 60_000;

function targetOf(now: string, { to, by }: AdvanceClockInput): string {
  if ((to === undefined) === (by === undefined)) throw new DomainError("invalid_input");
  const target = to ?? addDuration(now, by ?? "PT0M");
  if (target < now) throw new DomainError("clock_backwards", { now });
  return target;
}

/**
 * Has the worker move a sandbox's clock, and waits until all that became due on the way is done.
 *
 * @throws DomainError clock_backwards, clock_advancing, clock_work_failed, unavailable (after ten minutes)
 */
export async function advanceClock(
  context: Context,
  scope: AppScope,
  input: AdvanceClockInput,
): Promise<ClockAdvanced> {
  const { database } = context;
  const advanceUuid = newUuid();
  const { worldUuid } = scope;
  try {
    await inTransaction(context, async (transaction) => {
      const clock = await readClock(scope, transaction.database);
      await insertClockAdvance(scope, transaction.database, {
        uuid: advanceUuid,
        targetAt: targetOf(clock.now, input),
        requestedAt: await readRealNow(transaction.database),
      });
      await transaction.queue.send(transaction.database, "clock.advance", {
        advanceUuid,
        worldUuid,
      });
    });
  } catch (error) {
    if (!isViolationOf(error, "clock_has_one_advance_at_a_time")) throw error;
    throw new DomainError("clock_advancing");
  }
  for (let waitedMs = 0; waitedMs < waitMs; waitedMs += pollMs) {
    await sleep(pollMs);
    const advance = await findClockAdvance(scope, database, advanceUuid);
    if (advance === null || advance.status === "running") continue;
    const { now, isVirtual } = await readClock(scope, database);
    if (advance.failure !== null) {
      throw new DomainError("clock_work_failed", { now, ...advance.failure });
    }
    return { clock: { now, isVirtual }, done: advance.done };
  }
  throw new DomainError("unavailable");
}
