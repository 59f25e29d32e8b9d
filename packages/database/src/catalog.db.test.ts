import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { createRequire } from "node:module";
import { dirname, join, relative } from "node:path";
import { getTableConfig, PgTable } from "drizzle-orm/pg-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import * as schema from "./schema/index.ts";
import { createTestDatabase, type TestDatabase } from "./testing/create-test-database.ts";

let test: TestDatabase;

beforeAll(async () => {
  test = await createTestDatabase();
});

afterAll(() => test.close());

/** Each query answers one sorted column of text. What belongs to pg-boss and to extensions is theirs. */
const sections: Readonly<Record<string, string>> = {
  extensions: "select extname from pg_extension where extname <> 'plpgsql'",
  tables: `
    select c.relname || case c.relkind when 'p' then ' partitioned by ' || pg_get_partkeydef(c.oid) else '' end
      || case when c.relispartition then ' partition ' || pg_get_expr(c.relpartbound, c.oid) else '' end
      || ', owner ' || pg_get_userbyid(c.relowner)
    from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v', 'm')`,
  columns: `
    select a.attrelid::regclass || '.' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod)
      || case when a.attnotnull then ' not null' else '' end
      || case when a.attidentity <> '' then ' identity' else '' end
      || coalesce(' default ' || pg_get_expr(d.adbin, d.adrelid), '')
      || case when a.attstorage <> t.typstorage then ' storage ' || a.attstorage::text else '' end
    from pg_attribute a
    join pg_class c on c.oid = a.attrelid
    join pg_type t on t.oid = a.atttypid
    left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
      and a.attnum > 0 and not a.attisdropped`,
  constraints: `
    select conrelid::regclass || ' ' || conname || ': ' || pg_get_constraintdef(oid)
      || case when convalidated then '' else ' not valid' end
    from pg_constraint
    where connamespace = 'public'::regnamespace and contype <> 'n' and conrelid <> 0`,
  indexes: "select indexdef from pg_indexes where schemaname = 'public'",
  triggers: `
    select pg_get_triggerdef(t.oid) || case t.tgenabled when 'O' then '' else ' (not enabled)' end
    from pg_trigger t join pg_class c on c.oid = t.tgrelid
    where c.relnamespace = 'public'::regnamespace and not t.tgisinternal`,
  functions: `
    select p.oid::regprocedure || ' body ' || md5(p.prosrc)
      || case when p.prosecdef then ' security definer' else '' end
      || coalesce(' set ' || array_to_string(p.proconfig, ', '), '') || ', owner ' || pg_get_userbyid(p.proowner)
    from pg_proc p
    where p.pronamespace = 'public'::regnamespace
      and not exists (select from pg_depend e where e.objid = p.oid and e.deptype = 'e')`,
  "rights of lamplight_app on tables": `
    select table_name || ': ' || string_agg(lower(privilege_type), ', ' order by privilege_type)
    from information_schema.role_table_grants
    where grantee = 'lamplight_app' and table_schema = 'public' group by table_name`,
  "rights of lamplight_app on functions": `
    select p.oid::regprocedure::text from pg_proc p
    where p.pronamespace = 'public'::regnamespace and has_function_privilege('lamplight_app', p.oid, 'execute')
      and not exists (select from pg_depend e where e.objid = p.oid and e.deptype = 'e')`,
  "rights of lamplight_app on schemas": `
    select nspname || ':' || case when has_schema_privilege('lamplight_app', oid, 'usage') then ' usage' else '' end
      || case when has_schema_privilege('lamplight_app', oid, 'create') then ' create' else '' end
    from pg_namespace where nspname in ('public', 'pgboss')`,
  "rights of everybody": `
    select table_schema || '.' || table_name || ': ' || lower(privilege_type)
    from information_schema.role_table_grants
    where grantee = 'PUBLIC' and table_schema in ('public', 'pgboss')`,
  roles: `
    select rolname || case when rolsuper then ' superuser' else '' end
      || case when rolcanlogin then ' login' else '' end || case when rolcreaterole then ' createrole' else '' end
      || case when rolbypassrls then ' bypassrls' else '' end
    from pg_roles where rolname in ('lamplight_owner', 'lamplight_app')`,
};

async function describeCatalog(): Promise<string> {
  const parts: string[] = [];
  for (const [title, query] of Object.entries(sections)) {
    const rows = await test.sql.unsafe<{ line: string }[]>(
      `select line from (${query}) found (line)`,
    );
    const lines = rows.map(({ line }) => line.replaceAll(/\s+/g, " ")).toSorted();
    parts.push([`# ${title}`, ...lines, ""].join("\n"));
  }
  return parts.join("\n");
}

const packageFolder = join(import.meta.dirname, "..");

describe("the migrated catalog", () => {
  it("is the one in catalog.txt (vitest -u writes it)", async () => {
    await expect(await describeCatalog()).toMatchFileSnapshot("../catalog.txt");
  });

  it("gives the application no right to truncate, and to delete only where rows are given up", async () => {
    const rows = await test.sql<{ table_name: string; privilege_type: string }[]>`
      select table_name, privilege_type from information_schema.role_table_grants
      where grantee = 'lamplight_app' and table_schema = 'public'
        and privilege_type not in ('SELECT', 'INSERT', 'UPDATE') order by 1`;
    expect(rows.map((row) => `${row.privilege_type} ${row.table_name}`)).toEqual([
      "DELETE coverage",
      "DELETE request_keys",
      "DELETE services",
    ]);
  });
});

describe("the Drizzle schema", () => {
  const tables = Object.values(schema).filter((value) => value instanceof PgTable);

  it("has the columns that the migrated database has", async () => {
    const wanted = tables.flatMap((table) => {
      const { name, columns } = getTableConfig(table);
      return columns.map(
        (column) =>
          `${name}.${column.name} ${column.getSQLType().replace(" (", "(")}${column.notNull ? " not null" : ""}`,
      );
    });
    const found = await test.sql<{ line: string }[]>`
      select c.relname || '.' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod)
        || case when a.attnotnull then ' not null' else '' end as line
      from pg_attribute a join pg_class c on c.oid = a.attrelid
      where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
        and a.attnum > 0 and not a.attisdropped and c.relname <> 'schema_migrations'`;
    expect(found.map(({ line }) => line).toSorted()).toEqual(wanted.toSorted());
  });

  it("needs no further migration", () => {
    const folder = mkdtempSync(join(tmpdir(), "lamplight-drizzle-"));
    try {
      const copy = join(folder, "migrations");
      cpSync(join(packageFolder, "migrations"), copy, { recursive: true });
      const drizzleKit = join(
        dirname(createRequire(import.meta.url).resolve("drizzle-kit")),
        "bin.cjs",
      );
      const output = execFileSync(
        process.execPath,
        [
          drizzleKit,
          "generate",
          "--dialect=postgresql",
          "--schema=./src/schema/index.ts",
          `--out=${relative(packageFolder, copy)}`,
        ],
        { cwd: packageFolder, encoding: "utf8" },
      );
      expect(output).toContain("No schema changes");
      expect(readdirSync(copy)).toEqual(readdirSync(join(packageFolder, "migrations")));
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it("has a journal that names every migration in the order of its instants", () => {
    const { entries } = JSON.parse(
      readFileSync(join(packageFolder, "migrations/meta/_journal.json"), "utf8"),
    ) as { entries: readonly { tag: string; when: number }[] };
    const files = readdirSync(join(packageFolder, "migrations")).filter((name) =>
      name.endsWith(".sql"),
    );
    expect(entries.map(({ tag }) => `${tag}.sql`)).toEqual(files.toSorted());
    const instants = entries.map(({ when }) => when);
    // The migrator skips what is older than the newest that it ran.
    expect(instants).toEqual(instants.toSorted((left, right) => left - right));
    expect(new Set(instants).size).toBe(instants.length);
  });
});
