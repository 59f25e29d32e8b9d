import { and, asc, eq, isNull, lte } from "drizzle-orm";
import { newUuid } from "../new-uuid.ts";
import type { Database } from "../connection/open-database.ts";
import { inWorld } from "../scope-filter.ts";
import { dueWork } from "../schema/index.ts";
import type { WorldScope } from "../scope.ts";

export type DueWork = typeof dueWork.$inferSelect;
export type DueWorkKind = DueWork["kind"];

export interface WorkToSchedule {
  readonly kind: DueWorkKind;
  /** Names the work within its kind; the same key is scheduled once. */
  readonly key: string;
  readonly dueAt: string;
  readonly payload: Record<string, string>;
}

export async function scheduleWork(
  scope: WorldScope,
  database: Database,
  work: WorkToSchedule,
): Promise<void> {
  await database
    .insert(dueWork)
    .values({ uuid: newUuid(), worldUuid: scope.worldUuid, ...work })
    .onConflictDoNothing({ target: [dueWork.worldUuid, dueWork.kind, dueWork.key] });
}

/** The next work that is due by an instant: by time, then in the order in which it was scheduled. */
export async function findNextDueWork(
  scope: WorldScope,
  database: Database,
  dueBy: string,
): Promise<DueWork | null> {
  const [work] = await database
    .select()
    .from(dueWork)
    .where(and(inWorld(scope, dueWork), isNull(dueWork.doneAt), lte(dueWork.dueAt, dueBy)))
    .orderBy(asc(dueWork.dueAt), asc(dueWork.uuid))
    .limit(1)
    .for("update");
  return work ?? null;
}

export async function markWorkDone(
  scope: WorldScope,
  database: Database,
  workUuid: string,
  doneAt: string,
): Promise<void> {
  await database
    .update(dueWork)
    .set({ doneAt })
    .where(and(inWorld(scope, dueWork), eq(dueWork.uuid, workUuid)));
}
