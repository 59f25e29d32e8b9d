import { randomBytes } from "node:crypto";
import postgres from "postgres";
import { inject } from "vitest";
import { openDatabase, type Database } from "../connection/open-database.ts";
import { withDatabase, type TestPostgres } from "./test-postgres.ts";

export interface TestDatabase extends AsyncDisposable {
  /** As the application: the rights of `lamplight_app`. */
  readonly database: Database;
  /** The application's client for `openQueue`. */
  readonly queueClient: postgres.Sql;
  /** For the superuser. */
  readonly url: string;
  /** As the superuser: to arrange and to look behind the application. */
  readonly sql: postgres.Sql;
  /** Closes the clients and drops the database. */
  close(): Promise<void>;
}

/**
 * A migrated database of its own for a test file, cloned from the run's template. What runs outside of vitest
 * gives the server that it has started.
 *
 * @throws Error where the file does not run in the project that has a PostgreSQL.
 */
export async function createTestDatabase(given?: TestPostgres): Promise<TestDatabase> {
  const server = given ?? inject("lamplightTestPostgres");
  if (server === undefined) {
    throw new Error(
      "This test has no PostgreSQL: name its file *.db.test.ts or *.e2e.test.ts and run it from the root.",
    );
  }
  const { adminUrl, templateName } = server;
  const name = `lamplight_test_${randomBytes(6).toString("hex")}`;
  const quiet = { onnotice: () => undefined, connect_timeout: 10 };
  const admin = postgres(adminUrl, { ...quiet, max: 1, idle_timeout: 1 });
  await admin.unsafe(`create database ${name} template ${templateName} strategy file_copy`);
  const url = withDatabase(adminUrl, name);
  const opened = openDatabase({ url, poolSize: 5, applicationName: "lamplight test" });
  const sql = postgres(url, { ...quiet, max: 3, connection: { TimeZone: "UTC" } });
  const close = async (): Promise<void> => {
    await Promise.all([opened.close(), sql.end({ timeout: 5 })]);
    await admin.unsafe(`drop database ${name} with (force)`);
    await admin.end({ timeout: 5 });
  };
  const { database, queueClient } = opened;
  return { database, queueClient, url, sql, close, [Symbol.asyncDispose]: close };
}
