import { sql, type SQL } from "drizzle-orm";
import { PgBoss } from "pg-boss";
import type postgres from "postgres";
import type { Database } from "../connection/open-database.ts";
import { type QueueJobs, type QueueName } from "./queues.ts";

export type JobHandler<TName extends QueueName> = (
  job: QueueJobs[TName],
  signal: AbortSignal,
) => Promise<void>;

export interface Queue {
  /** Sends a job in a transaction: it is there exactly if the transaction commits. */
  send<TName extends QueueName>(
    transaction: Database,
    name: TName,
    job: QueueJobs[TName],
  ): Promise<void>;
  /** Sends many jobs of one queue in a transaction, in one statement. */
  sendMany<TName extends QueueName>(
    transaction: Database,
    name: TName,
    jobs: readonly QueueJobs[TName][],
  ): Promise<void>;
  work<TName extends QueueName>(
    name: TName,
    options: { concurrency: number },
    handler: JobHandler<TName>,
  ): Promise<void>;
  /** Waits for jobs that run, then leaves. */
  stop(): Promise<void>;
}

/** pg-boss writes `$1` where Drizzle wants chunks: the text is cut at its parameters. */
function toDrizzle(text: string, values: readonly unknown[]): SQL {
  const chunks = text.split(/\$(\d+)/g).map((part, index) => {
    if (index % 2 === 0) return sql.raw(part);
    const value = values[Number(part) - 1];
    return sql`${sql.param(value)}`;
  });
  return sql.join(chunks, sql.raw(""));
}

/** Has pg-boss write in a transaction of ours. */
const within = (transaction: Database) => ({
  db: {
    executeSql: async (text: string, values: unknown[] = []) => ({
      rows: await transaction.execute(toDrizzle(text, values)),
    }),
  },
});

export const queueSchema = "pgboss";

/** A script of several statements answers with a result for each; pg-boss wants all their rows. */
function rowsOf(result: readonly unknown[]): unknown[] {
  return result.every((part) => Array.isArray(part)) ? result.flat() : [...result];
}

/**
 * Runs pg-boss's SQL. Its maintenance comes as scripts with a transaction of their own, which need one
 * connection for themselves.
 */
export async function executeQueueSql(
  client: postgres.Sql,
  text: string,
  values: unknown[] = [],
): Promise<{ rows: unknown[] }> {
  if (!/^\s*begin\b/i.test(text)) {
    return { rows: rowsOf(await client.unsafe(text, values as never[])) };
  }
  const reserved = await client.reserve();
  try {
    return { rows: rowsOf(await reserved.unsafe(text, values as never[])) };
  } catch (error) {
    // A script that fails in its middle leaves its transaction open, and the next query would get it.
    await reserved.unsafe("rollback").catch(() => undefined);
    throw error;
  } finally {
    reserved.release();
  }
}

interface OpenQueueOptions {
  readonly client: postgres.Sql;
  /** Whether this process also does pg-boss's housekeeping; true in workers. */
  readonly isWorker: boolean;
  readonly onError: (error: Error) => void;
}

/** Opens pg-boss on the given client, without any right or wish to change its schema. */
export async function openQueue({ client, isWorker, onError }: OpenQueueOptions): Promise<Queue> {
  const boss = new PgBoss({
    schema: queueSchema,
    migrate: false,
    createSchema: false,
    schedule: false,
    supervise: isWorker,
    reindex: false,
    useListenNotify: isWorker,
    superviseIntervalSeconds: 15,
    monitorIntervalSeconds: 15,
    db: {
      executeSql: (text, values) => executeQueueSql(client, text, values),
      listen: async (channel, onNotification, onReconnect) => {
        const listener = await client.listen(channel, onNotification, onReconnect);
        return { close: () => listener.unlisten() };
      },
    },
  });
  boss.on("error", onError);
  await boss.start();
  return {
    send: async (transaction, name, job) => {
      await boss.send(name, job, within(transaction));
    },
    sendMany: async (transaction, name, jobs) => {
      if (jobs.length === 0) return;
      await boss.insert(
        name,
        jobs.map((data) => ({ data })),
        within(transaction),
      );
    },
    work: async (name, { concurrency }, handler) => {
      await boss.work<QueueJobs[typeof name]>(
        name,
        {
          localConcurrency: concurrency,
          pollingIntervalSeconds: 0.5,
          notifyPollingIntervalSeconds: 2,
        },
        async ([job]) => {
          if (job !== undefined) await handler(job.data, job.signal);
        },
      );
    },
    stop: () => boss.stop({ graceful: true, timeout: 20_000 }),
  };
}
