import { and, desc, eq, lt, sql } from "drizzle-orm";
import type { Database } from "../connection/open-database.ts";
import { auditEntries } from "../schema/index.ts";
import type { AppScope } from "../scope.ts";

export type AuditEntryRow = typeof auditEntries.$inferSelect;
export type AuditEntryToKeep = Omit<AuditEntryRow, "recordedAt">;

/** Keeps entries in one statement with one parameter, as a billing run has many. Their real time is PostgreSQL's. */
export async function insertAuditEntries(
  database: Database,
  entries: readonly AuditEntryToKeep[],
): Promise<void> {
  if (entries.length === 0) return;
  const rows = JSON.stringify(
    entries.map(({ accountUuid, objectKind, objectId, actorKind, actorId, ...entry }) => ({
      ...entry,
      world_uuid: entry.worldUuid,
      app_uuid: entry.appUuid,
      account_uuid: accountUuid,
      object_kind: objectKind,
      object_id: objectId,
      actor_kind: actorKind,
      actor_id: actorId,
      request_id: entry.requestId,
    })),
  );
  await database.execute(sql`
    insert into audit_entries (uuid, world_uuid, app_uuid, account_uuid, action, object_kind, object_id,
      actor_kind, actor_id, request_id, at, recorded_at, before, after)
    select uuid, world_uuid, app_uuid, account_uuid, action, object_kind, object_id,
      actor_kind, actor_id, request_id, at, now(), before, after
    from jsonb_to_recordset(${rows}::text::jsonb) as entry (uuid uuid, world_uuid uuid, app_uuid uuid,
      account_uuid uuid, action text, object_kind text, object_id text, actor_kind text, actor_id text,
      request_id text, at timestamptz, before jsonb, after jsonb)`);
}

export interface AuditFilter {
  readonly objectKind?: string | undefined;
  readonly objectId?: string | undefined;
  readonly accountUuid?: string | undefined;
  readonly limit: number;
  readonly offset: number;
  readonly beforeUuid?: string | undefined;
}

/** Changes, newest first: those of an App, or of all (`null`), which only staff may ask for. */
export async function listAuditEntries(
  scope: AppScope | null,
  database: Database,
  filter: AuditFilter,
): Promise<AuditEntryRow[]> {
  const { objectKind, objectId, accountUuid, beforeUuid } = filter;
  return database
    .select()
    .from(auditEntries)
    .where(
      and(
        scope === null
          ? undefined
          : and(
              eq(auditEntries.worldUuid, scope.worldUuid),
              eq(auditEntries.appUuid, scope.appUuid),
            ),
        objectKind === undefined ? undefined : eq(auditEntries.objectKind, objectKind),
        objectId === undefined ? undefined : eq(auditEntries.objectId, objectId),
        accountUuid === undefined ? undefined : eq(auditEntries.accountUuid, accountUuid),
        beforeUuid === undefined ? undefined : lt(auditEntries.uuid, beforeUuid),
      ),
    )
    .orderBy(desc(auditEntries.uuid))
    .limit(filter.limit)
    .offset(filter.offset);
}
