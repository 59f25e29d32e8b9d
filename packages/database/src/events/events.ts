import type { EventType } from "@lamplight/contracts/model";
import { and, asc, gt, sql } from "drizzle-orm";
import { drawNumbers } from "../apps/apps.ts";
import { arrayParam } from "../connection/array-param.ts";
import type { Database } from "../connection/open-database.ts";
import { newUuid } from "../new-uuid.ts";
import { inApp } from "../scope-filter.ts";
import { events } from "../schema/index.ts";
import type { AppScope, WorldScope } from "../scope.ts";

export type EventRow = typeof events.$inferSelect;

export interface EventToKeep {
  readonly type: EventType;
  readonly accountUuid: string | null;
  readonly locationUuid: string | null;
  readonly objectId: string;
  readonly at: string;
}

/** Keeps events in the transaction of what they tell of: they exist exactly if it was committed. */
export async function insertEvents(
  scope: AppScope,
  database: Database,
  toKeep: readonly EventToKeep[],
): Promise<void> {
  if (toKeep.length === 0) return;
  const { worldUuid, appUuid } = scope;
  await database.execute(sql`
    insert into events (uuid, world_uuid, app_uuid, account_uuid, location_uuid, type, object_id, at)
    select uuid, ${worldUuid}::uuid, ${appUuid}::uuid, account_uuid, location_uuid, type, object_id, at
    from unnest(
      ${arrayParam(
        toKeep.map(() => newUuid()),
        "uuid",
      )},
      ${arrayParam(
        toKeep.map(({ accountUuid }) => accountUuid),
        "uuid",
      )},
      ${arrayParam(
        toKeep.map(({ locationUuid }) => locationUuid),
        "uuid",
      )},
      ${arrayParam(
        toKeep.map(({ type }) => type),
        "text",
      )},
      ${arrayParam(
        toKeep.map(({ objectId }) => objectId),
        "text",
      )},
      ${arrayParam(
        toKeep.map(({ at }) => at),
        "timestamptz",
      )}
    ) as event (uuid, account_uuid, location_uuid, type, object_id, at)`);
}

/** How many events get their numbers in one transaction. */
const numberedAtOnce = 1000;

/**
 * Numbers committed events of an App, in a transaction of the caller's own in which nothing else is done. The
 * series is locked until it ends, so that numbers become visible in their order: who has read number 7 will
 * never see a 6 appear. Answers with how many were numbered.
 */
export async function numberEvents(scope: AppScope, database: Database): Promise<number> {
  // Draws nothing, and waits for whoever is numbering: what comes after sees what they have committed.
  await drawNumbers(scope, database, "event", 0);
  const fresh = await database.execute<{ uuid: string; version: number }>(sql`
    with fresh as (
      select uuid, object_id from events
      where world_uuid = ${scope.worldUuid} and app_uuid = ${scope.appUuid} and sequence is null
      order by uuid limit ${numberedAtOnce}
    )
    select fresh.uuid, (
      row_number() over (partition by fresh.object_id order by fresh.uuid)
      + (select count(*) from events earlier
         where earlier.app_uuid = ${scope.appUuid} and earlier.object_id = fresh.object_id
           and earlier.sequence is not null)
    )::integer as version
    from fresh order by fresh.uuid`);
  if (fresh.length === 0) return 0;
  const numbers = await drawNumbers(scope, database, "event", fresh.length);
  await database.execute(sql`
    update events set sequence = numbered.sequence, version = numbered.version
    from unnest(
      ${arrayParam(
        fresh.map(({ uuid }) => uuid),
        "uuid",
      )},
      ${arrayParam(numbers, "bigint")},
      ${arrayParam(
        fresh.map(({ version }) => version),
        "integer",
      )}
    ) as numbered (uuid, sequence, version)
    where events.uuid = numbered.uuid`);
  return fresh.length;
}

export async function hasUnnumberedEvents(scope: AppScope, database: Database): Promise<boolean> {
  const [row] = await database.execute<{ found: boolean }>(sql`
    select exists (select from events where world_uuid = ${scope.worldUuid}
      and app_uuid = ${scope.appUuid} and sequence is null) as found`);
  return row?.found === true;
}

/** Numbered events of an App after a number, in their order. */
export async function listNumberedEvents(
  scope: AppScope,
  database: Database,
  { after, limit }: { after: number; limit: number },
): Promise<EventRow[]> {
  return database
    .select()
    .from(events)
    .where(and(inApp(scope, events), gt(events.sequence, after)))
    .orderBy(asc(events.sequence))
    .limit(limit);
}

/** Locations at premises whose customers were not told yet that there is usage to look at. */
export async function listLocationsNewToUsage(
  scope: WorldScope,
  database: Database,
  premiseIds: readonly number[],
): Promise<{ worldUuid: string; appUuid: string; accountUuid: string; uuid: string }[]> {
  if (premiseIds.length === 0) return [];
  const told: EventType = "location.usage_history_available";
  const rows = await database.execute<{ app_uuid: string; account_uuid: string; uuid: string }>(sql`
    select location.app_uuid, location.account_uuid, location.uuid
    from locations location
    where location.world_uuid = ${scope.worldUuid}
      and location.premise_id = any(${arrayParam(premiseIds, "integer")})
      and not exists (
        select from events where events.app_uuid = location.app_uuid
          and events.object_id = location.uuid::text and events.type = ${told})
    order by location.uuid`);
  return rows.map(({ app_uuid: appUuid, account_uuid: accountUuid, uuid }) => ({
    worldUuid: scope.worldUuid,
    appUuid,
    accountUuid,
    uuid,
  }));
}
