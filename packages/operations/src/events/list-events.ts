import { defaultPageLimit } from "@lamplight/contracts";
import type { Event } from "@lamplight/contracts/model";
import {
  hasUnnumberedEvents,
  listNumberedEvents,
  numberEvents,
  type AppScope,
  type EventRow,
} from "@lamplight/database";
import { assert } from "@lamplight/domain";
import { inTransaction, type Context } from "../context.ts";
import type { Page } from "../paging.ts";

function toEvent(row: EventRow): Event {
  const { uuid, sequence, version, type, at, appUuid, accountUuid, locationUuid, objectId } = row;
  assert(sequence !== null && version !== null, "an event that has no number yet");
  return {
    uuid,
    sequence,
    type,
    timestamp: at,
    data: { appUuid, accountUuid, locationUuid, objectId, version },
  };
}

/**
 * The relay: gives numbers to events whose changes are committed. It runs before events are read, so that none
 * has to wait for a process that does nothing else.
 */
async function relay(context: Context, scope: AppScope): Promise<void> {
  while (await hasUnnumberedEvents(scope, context.database)) {
    const count = await inTransaction(context, ({ database }) => numberEvents(scope, database));
    if (count === 0) return;
  }
}

/** An App's events after a sequence number, in their order. */
export async function listEvents(
  context: Context,
  scope: AppScope,
  input: { after?: number | undefined; limit?: number | undefined },
): Promise<Page<Event>> {
  await relay(context, scope);
  const { after = 0, limit = defaultPageLimit } = input;
  const rows = await listNumberedEvents(scope, context.database, { after, limit: limit + 1 });
  const data = rows.slice(0, limit).map(toEvent);
  const hasMore = rows.length > limit;
  const next = `${context.publicBaseUrl}/v1/app/events?limit=${limit}&after=${data.at(-1)?.sequence}`;
  return { data, hasMore, limit, offset: 0, nextPageUrl: hasMore ? next : null };
}
