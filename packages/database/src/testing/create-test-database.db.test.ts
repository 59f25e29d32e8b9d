import { sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { assertSchemaVersion } from "../migrate/schema-version.ts";
import { createTestDatabase } from "./create-test-database.ts";

describe("createTestDatabase", () => {
  it("clones a migrated database with its queues in which the application has its own rights", async () => {
    await using test = await createTestDatabase();
    await assertSchemaVersion(test.database);
    const [row] = await test.database.execute<{ role: string; queues: number }>(
      sql`select current_user as role, (select count(*)::int from pgboss.queue) as queues`,
    );
    expect(row?.role).toBe("lamplight_app");
    expect(row?.queues).toBeGreaterThan(0);
  });

  it("gives each caller a database of its own, and drops it", async () => {
    const first = await createTestDatabase();
    const second = await createTestDatabase();
    await first.sql`create table only_here (id integer)`;
    const seen = await second.sql`select to_regclass('only_here') as found`;
    expect(seen[0]?.["found"]).toBeNull();
    const names = await second.sql<{ name: string }[]>`select current_database() as name`;
    await second.close();
    const left = await first.sql`select from pg_database where datname = ${names[0]?.name ?? ""}`;
    await first.close();
    expect(left).toHaveLength(0);
  });
});
