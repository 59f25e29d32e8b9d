import { insertAuditEntries, newUuid, type AppScope, type WorldScope } from "@lamplight/database";
import type { Context } from "../context.ts";

/** A change of one thing, as the audit log keeps it. Nothing secret goes in: it is read by the App. */
export interface Change {
  /** `account.created`: what the thing is, and what was done to it. */
  readonly action: `${string}.${string}`;
  readonly objectId: string;
  readonly accountUuid?: string;
  readonly before?: object | null;
  readonly after?: object | null;
  /** In the world's time. */
  readonly at: string;
}

const toRecord = (value: object | null | undefined): Record<string, unknown> | null =>
  value === null || value === undefined ? null : { ...value };

/**
 * Says in the audit log what was changed, in the transaction of the change itself. `scope` is null for what
 * belongs to no App.
 */
export async function recordChanges(
  context: Pick<Context, "database" | "actor" | "requestId">,
  scope: AppScope | WorldScope | null,
  changes: readonly Change[],
): Promise<void> {
  const { actor, requestId } = context;
  await insertAuditEntries(
    context.database,
    changes.map(({ action, objectId, accountUuid = null, before, after, at }) => ({
      uuid: newUuid(),
      worldUuid: scope?.worldUuid ?? null,
      appUuid: scope !== null && "appUuid" in scope ? scope.appUuid : null,
      accountUuid,
      action,
      objectKind: action.slice(0, action.indexOf(".")),
      objectId,
      actorKind: actor.kind,
      actorId: actor.id,
      requestId,
      at,
      before: toRecord(before),
      after: toRecord(after),
    })),
  );
}
