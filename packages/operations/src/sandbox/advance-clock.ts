import { setTimeout as sleep } from "node:timers/promises";
import { dayLimits } from "@lamplight/contracts/model";
import {
  findClockAdvance,
  findRunningAdvance,
  insertClockAdvance,
  isViolationOf,
  newUuid,
  readClock,
  readRealNow,
  type AppScope,
} from "@lamplight/database";
import { DomainError, addDuration, startOfDay } from "@lamplight/domain";
import { recordChanges } from "../access/record-changes.ts";
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
/** An advance that has run for so long may have lost its job. */
const resumeAfter = "PT5M";
/** After this the answer is `unavailable`; the worker goes on, and the clock can be asked for. */
const waitMs = 10 * 60_000;

/** An instant moved by a duration, as far as instants go: a year has four digits. */
function movedBy(now: string, duration: string): string {
  try {
    const target = addDuration(now, duration);
    if (target.length === now.length) return target;
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
  }
  throw new DomainError("invalid_input");
}

/** What one call may ask of a worker that others wait for; and where days and tariffs end. */
const longestAdvance = "P3700D";
const lastInstant = startOfDay(dayLimits.last);

function targetOf(now: string, { to, by }: AdvanceClockInput): string {
  if ((to === undefined) === (by === undefined)) throw new DomainError("invalid_input");
  const target = to ?? movedBy(now, by ?? "PT0M");
  if (target < now) throw new DomainError("clock_backwards", { now });
  if (target > lastInstant || target > movedBy(now, longestAdvance)) {
    throw new DomainError("invalid_input");
  }
  return target;
}

/**
 * Has a worker go on with the advance that runs. Its job may have failed for good, as in an outage of some
 * minutes, and then nobody else would; where a worker is at it, the second one finds nothing to do. It stays
 * sent although the call is refused.
 */
async function resume({ pool, queue }: Context, scope: AppScope): Promise<void> {
  const advance = await findRunningAdvance(scope, pool);
  if (advance === null) return;
  if (addDuration(advance.requestedAt, resumeAfter) > (await readRealNow(pool))) return;
  const { uuid: advanceUuid, worldUuid } = advance;
  await queue.send(pool, "clock.advance", { advanceUuid, worldUuid });
}

/**
 * Hands the moving of a sandbox's clock to the worker; answers with what `finishAdvance` waits for.
 *
 * @throws DomainError clock_backwards, clock_advancing, invalid_input
 */
export async function startAdvance(
  context: Context,
  scope: AppScope,
  input: AdvanceClockInput,
): Promise<string> {
  const advanceUuid = newUuid();
  const { worldUuid } = scope;
  try {
    await inTransaction(context, async (transaction) => {
      const { database, queue } = transaction;
      const { now } = await readClock(scope, database);
      const targetAt = targetOf(now, input);
      await insertClockAdvance(scope, database, {
        uuid: advanceUuid,
        targetAt,
        requestedAt: await readRealNow(database),
      });
      await queue.send(database, "clock.advance", { advanceUuid, worldUuid });
      await recordChanges(transaction, scope, [
        {
          action: "clock.advance_started",
          objectId: advanceUuid,
          before: { now },
          after: { target: targetAt },
          at: now,
        },
      ]);
    });
  } catch (error) {
    if (!isViolationOf(error, "clock_has_one_advance_at_a_time")) throw error;
    await resume(context, scope);
    throw new DomainError("clock_advancing");
  }
  return advanceUuid;
}

/**
 * Waits until all that became due on an advance's way is done.
 *
 * @throws DomainError clock_work_failed, unavailable (after ten minutes)
 */
export async function finishAdvance(
  { database }: Context,
  scope: AppScope,
  advanceUuid: string,
): Promise<ClockAdvanced> {
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
