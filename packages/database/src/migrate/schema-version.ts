import { readFileSync } from "node:fs";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import type { Database } from "../connection/open-database.ts";

export const migrationsFolder = join(import.meta.dirname, "../../migrations");

interface Journal {
  readonly entries: readonly { readonly tag: string; readonly when: number }[];
}

const journal = JSON.parse(
  readFileSync(`${migrationsFolder}/meta/_journal.json`, "utf8"),
) as Journal;

const latest = journal.entries.at(-1);

/** The database's schema is not the one that this program was written for. */
export class SchemaVersionError extends Error {
  override readonly name = "SchemaVersionError";
}

/**
 * Says whether the program fits the schema.
 *
 * @throws SchemaVersionError with one sentence that says what to do.
 */
export async function assertSchemaVersion(database: Database): Promise<void> {
  const [table] = await database.execute<{ exists: boolean }>(
    sql`select to_regclass('public.schema_migrations') is not null as exists`,
  );
  if (table?.exists !== true) {
    throw new SchemaVersionError(
      "The database has no Lamplight schema: run `lamplight migrate` first.",
    );
  }
  const [row] = await database.execute<{ version: string | null }>(
    sql`select max(created_at)::text as version from public.schema_migrations`,
  );
  const found = Number(row?.version ?? 0);
  const known = latest?.when ?? 0;
  if (found < known) {
    throw new SchemaVersionError(
      "The database's schema is older than this program: run `lamplight migrate`.",
    );
  }
  if (found > known) {
    throw new SchemaVersionError(
      "The database's schema is newer than this program: start the version of Lamplight that migrated it.",
    );
  }
}
