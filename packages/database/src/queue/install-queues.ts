import { PgBoss } from "pg-boss";
import postgres from "postgres";
import { executeQueueSql, queueSchema } from "./open-queue.ts";
import { queueNames, queueSettings } from "./queues.ts";

/** Installs or migrates pg-boss as the schema's owner, makes the queues and lets the application use them. */
export async function installQueues(url: string): Promise<void> {
  const client = postgres(url, {
    max: 1,
    onnotice: () => undefined,
    connection: { role: "lamplight_owner" },
  });
  const boss = new PgBoss({
    schema: queueSchema,
    schedule: false,
    supervise: false,
    db: { executeSql: (text, values) => executeQueueSql(client, text, values) },
  });
  boss.on("error", () => undefined);
  try {
    await boss.start();
    for (const name of queueNames) {
      const options = { ...queueSettings[name], notify: true, retryBackoff: true };
      if ((await boss.getQueue(name)) === null) await boss.createQueue(name, options);
      else await boss.updateQueue(name, options);
    }
    await boss.stop({ graceful: false });
    await client.unsafe(`
      grant usage on schema ${queueSchema} to lamplight_app;
      grant select, insert, update, delete on all tables in schema ${queueSchema} to lamplight_app;
      grant usage on all sequences in schema ${queueSchema} to lamplight_app;
      grant execute on all functions in schema ${queueSchema} to lamplight_app;
    `);
  } finally {
    await client.end({ timeout: 5 });
  }
}
