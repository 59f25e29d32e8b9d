import { and, asc, eq, sql } from "drizzle-orm";
import type { Database } from "../connection/open-database.ts";
import { inApp, inWorld } from "../scope-filter.ts";
import { billingChunks, billingRuns } from "../schema/index.ts";
import type { AppScope, WorldScope } from "../scope.ts";

export type BillingRunRow = typeof billingRuns.$inferSelect;
export type BillingChunkRow = typeof billingChunks.$inferSelect;

export async function insertBillingRun(
  scope: AppScope,
  database: Database,
  run: { uuid: string; startedAt: string; chunks: { uuid: string; periodUuids: string[] }[] },
): Promise<void> {
  const isEmpty = run.chunks.length === 0;
  await database.insert(billingRuns).values({
    uuid: run.uuid,
    ...scope,
    startedAt: run.startedAt,
    finishedAt: isEmpty ? run.startedAt : null,
  });
  if (isEmpty) return;
  await database.insert(billingChunks).values(
    run.chunks.map((chunk) => ({
      ...chunk,
      ...scope,
      billingRunUuid: run.uuid,
      status: "planned" as const,
    })),
  );
}

/** Locks a chunk, so that one worker at a time bills it. */
export async function lockBillingChunk(
  scope: AppScope,
  database: Database,
  chunkUuid: string,
): Promise<BillingChunkRow | null> {
  const [chunk] = await database
    .select()
    .from(billingChunks)
    .where(and(inApp(scope, billingChunks), eq(billingChunks.uuid, chunkUuid)))
    .for("update");
  return chunk ?? null;
}

/** Chunks of an App that were planned and not billed yet. */
export async function listPlannedChunks(scope: AppScope, database: Database): Promise<string[]> {
  const rows = await database
    .select({ uuid: billingChunks.uuid })
    .from(billingChunks)
    .where(and(inApp(scope, billingChunks), eq(billingChunks.status, "planned")))
    .orderBy(asc(billingChunks.uuid));
  return rows.map((row) => row.uuid);
}

/** A chunk of a world that was planned and not billed yet, the oldest first. */
export async function findPlannedChunk(
  scope: WorldScope,
  database: Database,
): Promise<BillingChunkRow | null> {
  const [chunk] = await database
    .select()
    .from(billingChunks)
    .where(and(inWorld(scope, billingChunks), eq(billingChunks.status, "planned")))
    .orderBy(asc(billingChunks.uuid))
    .limit(1);
  return chunk ?? null;
}

export async function finishBillingChunk(
  scope: AppScope,
  database: Database,
  chunk: Pick<BillingChunkRow, "uuid" | "issued" | "held" | "parked" | "totalCents">,
): Promise<void> {
  const { uuid, ...counts } = chunk;
  await database
    .update(billingChunks)
    .set({ ...counts, status: "done" })
    .where(and(inApp(scope, billingChunks), eq(billingChunks.uuid, uuid)));
}

/** Ends a run when its last chunk is done; before that it changes nothing. */
export async function finishBillingRun(
  scope: AppScope,
  database: Database,
  runUuid: string,
  finishedAt: string,
): Promise<void> {
  // Chunks that end at the same moment would each see the other as open: one looks after the other.
  await database
    .select({ uuid: billingRuns.uuid })
    .from(billingRuns)
    .where(and(inApp(scope, billingRuns), eq(billingRuns.uuid, runUuid)))
    .for("update");
  await database
    .update(billingRuns)
    .set({ finishedAt })
    .where(
      and(
        inApp(scope, billingRuns),
        eq(billingRuns.uuid, runUuid),
        sql`${billingRuns.finishedAt} is null`,
        sql`not exists (select from billing_chunks chunk where chunk.billing_run_uuid = ${runUuid}::uuid and chunk.status <> 'done')`,
      ),
    );
}

export async function findBillingRunScope(
  database: Database,
  runUuid: string,
): Promise<AppScope | null> {
  const [row] = await database
    .select({ worldUuid: billingRuns.worldUuid, appUuid: billingRuns.appUuid })
    .from(billingRuns)
    .where(eq(billingRuns.uuid, runUuid));
  return row ?? null;
}

export interface BillingRunProgress extends BillingRunRow {
  readonly planned: number;
  readonly issued: number;
  readonly held: number;
  readonly parked: number;
  readonly totalCents: number;
}

export async function findBillingRun(
  scope: AppScope,
  database: Database,
  runUuid: string,
): Promise<BillingRunProgress | null> {
  const [row] = await database
    .select({
      run: billingRuns,
      planned: sql<number>`coalesce(sum(cardinality(${billingChunks.periodUuids})), 0)::integer`,
      issued: sql<number>`coalesce(sum(${billingChunks.issued}), 0)::integer`,
      held: sql<number>`coalesce(sum(${billingChunks.held}), 0)::integer`,
      parked: sql<number>`coalesce(sum(${billingChunks.parked}), 0)::integer`,
      totalCents: sql<string>`coalesce(sum(${billingChunks.totalCents}), 0)::text`,
    })
    .from(billingRuns)
    .leftJoin(billingChunks, eq(billingChunks.billingRunUuid, billingRuns.uuid))
    .where(and(inApp(scope, billingRuns), eq(billingRuns.uuid, runUuid)))
    .groupBy(billingRuns.uuid);
  if (row === undefined) return null;
  const { run, totalCents, ...counts } = row;
  return { ...run, ...counts, totalCents: Number(totalCents) };
}
