import { and, eq, sql } from "drizzle-orm";
import type { Database } from "../connection/open-database.ts";
import { inWorld } from "../scope-filter.ts";
import { clockAdvances } from "../schema/index.ts";
import type { WorldScope } from "../scope.ts";

export type ClockAdvance = typeof clockAdvances.$inferSelect;

export async function insertClockAdvance(
  scope: WorldScope,
  database: Database,
  advance: Pick<ClockAdvance, "uuid" | "targetAt" | "requestedAt">,
): Promise<void> {
  await database
    .insert(clockAdvances)
    .values({ ...advance, worldUuid: scope.worldUuid, status: "running", done: {} });
}

export async function findClockAdvance(
  scope: WorldScope,
  database: Database,
  advanceUuid: string,
): Promise<ClockAdvance | null> {
  const [advance] = await database
    .select()
    .from(clockAdvances)
    .where(and(inWorld(scope, clockAdvances), eq(clockAdvances.uuid, advanceUuid)));
  return advance ?? null;
}

/** Locks an advance that runs, so that one worker at a time goes on with it; null when it has ended. */
export async function lockRunningAdvance(
  scope: WorldScope,
  database: Database,
  advanceUuid: string,
): Promise<ClockAdvance | null> {
  const [advance] = await database
    .select()
    .from(clockAdvances)
    .where(
      and(
        inWorld(scope, clockAdvances),
        eq(clockAdvances.uuid, advanceUuid),
        eq(clockAdvances.status, "running"),
      ),
    )
    .for("update");
  return advance ?? null;
}

/** The advance of a world that runs, if there is one. */
export async function findRunningAdvance(
  scope: WorldScope,
  database: Database,
): Promise<ClockAdvance | null> {
  const [advance] = await database
    .select()
    .from(clockAdvances)
    .where(and(inWorld(scope, clockAdvances), eq(clockAdvances.status, "running")));
  return advance ?? null;
}

/** Counts one piece of work as done by an advance, in the transaction that did it. */
export async function countAdvanceWork(
  scope: WorldScope,
  database: Database,
  advanceUuid: string,
  kind: string,
): Promise<void> {
  await database
    .update(clockAdvances)
    .set({
      done: sql`${clockAdvances.done} || jsonb_build_object(${kind}::text, coalesce((${clockAdvances.done} ->> ${kind}::text)::integer, 0) + 1)`,
    })
    .where(and(inWorld(scope, clockAdvances), eq(clockAdvances.uuid, advanceUuid)));
}

export async function finishClockAdvance(
  scope: WorldScope,
  database: Database,
  advanceUuid: string,
  failure: ClockAdvance["failure"],
): Promise<void> {
  await database
    .update(clockAdvances)
    .set({ status: failure === null ? "done" : "failed", failure })
    .where(and(inWorld(scope, clockAdvances), eq(clockAdvances.uuid, advanceUuid)));
}
