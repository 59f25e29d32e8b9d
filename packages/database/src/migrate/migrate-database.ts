import { sql } from "drizzle-orm";
import { drizzle } from "drizzle-orm/postgres-js";
import { migrate } from "drizzle-orm/postgres-js/migrator";
import postgres from "postgres";
import { installQueues } from "../queue/install-queues.ts";
import * as schema from "../schema/index.ts";
import { migrationsFolder } from "./schema-version.ts";

/**
 * Brings schema and queue to the version of this program: the only thing that changes either. `url` needs a
 * user that may create roles, or for whom both roles were created before. The schema belongs to
 * `lamplight_owner`; API and worker act as `lamplight_app`.
 */
export async function migrateDatabase(url: string): Promise<void> {
  const client = postgres(url, { max: 1, onnotice: () => undefined, connect_timeout: 10 });
  try {
    const database = drizzle(client, { schema });
    // Two migrations at once: the second waits, and then has nothing to do.
    await database.execute(sql`select pg_advisory_lock(hashtext('lamplight migrate'))`);
    await database.execute(sql`
      do $$
      declare role_name text;
      begin
        foreach role_name in array array['lamplight_owner', 'lamplight_app'] loop
          if not exists (select from pg_roles where rolname = role_name) then
            begin
              execute format('create role %I nologin', role_name);
            exception when duplicate_object or unique_violation then null;
            end;
          end if;
          if not pg_has_role(current_user, role_name, 'set') then
            execute format('grant %I to %I', role_name, current_user);
          end if;
        end loop;
        execute format('grant create on database %I to lamplight_owner', current_database());
        grant usage, create on schema public to lamplight_owner;
      end $$`);
    await database.execute(sql`set role lamplight_owner`);
    await migrate(database, {
      migrationsFolder,
      migrationsSchema: "public",
      migrationsTable: "schema_migrations",
    });
    // What says which migrations have run is not the application's to write.
    await database.execute(sql`revoke all on public.schema_migrations from lamplight_app`);
    await database.execute(sql`grant select on public.schema_migrations to lamplight_app`);
  } finally {
    await client.end({ timeout: 5 });
  }
  await installQueues(url);
}
