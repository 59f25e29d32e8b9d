import { sql } from "drizzle-orm";
import type { Database } from "../connection/open-database.ts";
import { queueSchema } from "./open-queue.ts";
import { queueNames, type QueueName } from "./queues.ts";

export interface QueueDepth {
  readonly name: QueueName;
  /** Jobs that no worker has taken, those that are to be tried again included. */
  readonly waiting: number;
  /** How long the oldest of them could have been taken; 0 where none waits. */
  readonly oldestWaitingSeconds: number;
}

/** How much waits in each queue. Reads only jobs that wait, by pg-boss's index of them. */
export async function readQueueDepths(database: Database): Promise<QueueDepth[]> {
  const rows = await database.execute<{ name: string; waiting: number; seconds: number }>(sql`
    select name, count(*)::integer as waiting,
      greatest(0, extract(epoch from now() - min(start_after)))::float8 as seconds
    from ${sql.identifier(queueSchema)}.job
    where state < 'active'
    group by name`);
  return queueNames.map((name) => {
    const row = rows.find((found) => found.name === name);
    return { name, waiting: row?.waiting ?? 0, oldestWaitingSeconds: row?.seconds ?? 0 };
  });
}
