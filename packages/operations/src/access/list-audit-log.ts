import type { AuditEntry } from "@lamplight/contracts/model";
import {
  findAppScope,
  listAuditEntries,
  type AppScope,
  type AuditEntryRow,
} from "@lamplight/database";
import { DomainError } from "@lamplight/domain";
import type { Context } from "../context.ts";
import { readPage, toPage, uuidCursor, type Page, type PageInput } from "../paging.ts";

export interface AuditLogInput extends PageInput {
  readonly objectKind?: string | undefined;
  readonly objectId?: string | undefined;
  readonly accountUuid?: string | undefined;
}

function toEntry({ actorKind, actorId, worldUuid: _world, ...row }: AuditEntryRow): AuditEntry {
  return { ...row, actor: { kind: actorKind, id: actorId } };
}

async function listEntries(
  context: Context,
  scope: AppScope | null,
  input: AuditLogInput,
  link: { path: string; appUuid?: string | undefined },
): Promise<Page<AuditEntry>> {
  const { objectKind, objectId, accountUuid } = input;
  const page = readPage(input, uuidCursor);
  const rows = await listAuditEntries(scope, context.database, {
    objectKind,
    objectId,
    accountUuid,
    limit: page.limit + 1,
    offset: page.offset,
    beforeUuid: page.cursor ?? undefined,
  });
  return toPage(context, link.path, page, rows, {
    toItem: toEntry,
    cursorOf: ({ uuid }) => uuid,
    filters: {
      app_uuid: link.appUuid,
      object_kind: objectKind,
      object_id: objectId,
      account_uuid: accountUuid,
    },
  });
}

/** Changes of an App, newest first. */
export function listAppAuditLog(
  context: Context,
  scope: AppScope,
  input: AuditLogInput,
): Promise<Page<AuditEntry>> {
  return listEntries(context, scope, input, { path: "/app/audit-log" });
}

/**
 * Changes of one App, or of all and of what belongs to none, newest first; for staff.
 *
 * @throws DomainError not_found
 */
export async function listAuditLog(
  context: Context,
  input: AuditLogInput & { appUuid?: string | undefined },
): Promise<Page<AuditEntry>> {
  const { appUuid } = input;
  const scope = appUuid === undefined ? null : await findAppScope(context.database, appUuid);
  if (appUuid !== undefined && scope === null) throw new DomainError("not_found");
  return listEntries(context, scope, input, { path: "/operator/audit-log", appUuid });
}
