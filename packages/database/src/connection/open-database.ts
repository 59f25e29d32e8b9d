import { drizzle } from "drizzle-orm/postgres-js";
import type { PgDatabase } from "drizzle-orm/pg-core";
import type { PostgresJsQueryResultHKT } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import * as schema from "../schema/index.ts";

/** Queries run on this: the pool itself or a transaction of it. */
export type Database = PgDatabase<PostgresJsQueryResultHKT, typeof schema>;

export interface OpenDatabase extends AsyncDisposable {
  readonly database: Database;
  /** A client of its own for pg-boss: Drizzle changes how its client reads dates and JSON. */
  readonly queueClient: postgres.Sql;
  close(): Promise<void>;
}

export interface DatabaseOptions {
  readonly url: string;
  readonly poolSize?: number;
  /** The role whose rights every connection has, whoever logs in. */
  readonly role?: "lamplight_app" | "lamplight_owner";
  readonly applicationName?: string;
}

/**
 * Opens a pool. Every connection takes the role of the application, which has no right to change the schema
 * or an issued invoice, even where the URL names the owner.
 */
export function openDatabase(options: DatabaseOptions): OpenDatabase {
  const { url, poolSize = 10, role = "lamplight_app", applicationName = "lamplight" } = options;
  const connection = { role, application_name: applicationName, TimeZone: "UTC" };
  const shared = { onnotice: () => undefined, connect_timeout: 10, connection };
  const client = postgres(url, { ...shared, max: poolSize });
  const queueClient = postgres(url, { ...shared, max: 4 });
  const close = async () => {
    await Promise.all([client.end({ timeout: 5 }), queueClient.end({ timeout: 5 })]);
  };
  return {
    database: drizzle(client, { schema }),
    queueClient,
    close,
    [Symbol.asyncDispose]: close,
  };
}
