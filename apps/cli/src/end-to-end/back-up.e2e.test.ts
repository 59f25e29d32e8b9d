import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { assertSchemaVersion, openDatabase } from "@lamplight/database";
import { startEmbeddedPostgres } from "@lamplight/database/embedded";
import type { TestDatabase } from "@lamplight/database/testing";
import { expect, it } from "vitest";
import { runDemo } from "../demo/run-demo.ts";
import { openDemoUsage } from "../demo/usage-file.ts";
import { createSteps } from "../terminal/steps.ts";
import { runLamplight } from "./run-lamplight.ts";
import { startTestServices } from "./test-services.ts";

type Sql = TestDatabase["sql"];

const run = promisify(execFile);

/** Null where there is no pg_dump. */
async function dumpVersion(): Promise<string | null> {
  try {
    const { stdout } = await run("pg_dump", ["--version"]);
    return /\) (\d+)/.exec(stdout)?.[1] ?? null;
  } catch {
    return null;
  }
}

const schemas = "('public'::regnamespace, 'pgboss'::regnamespace)";

/** What has to be the same: each query answers one column of text. */
const sections = {
  tables: `
    select c.oid::regclass || ' of ' || pg_get_userbyid(c.relowner) || ' ' || coalesce(acl.granted, '')
    from pg_class c, lateral (
      select string_agg(a::text, ' ' order by a::text) as granted from unnest(c.relacl) a
    ) acl
    where c.relnamespace in ${schemas} and c.relkind in ('r', 'p', 'S')`,
  constraints: `
    select conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) || convalidated
    from pg_constraint where connamespace in ${schemas} and conrelid <> 0`,
  triggers: `
    select pg_get_triggerdef(t.oid) || t.tgenabled::text from pg_trigger t
    join pg_class c on c.oid = t.tgrelid where c.relnamespace in ${schemas} and not t.tgisinternal`,
  indexes: "select indexdef from pg_indexes where schemaname in ('public', 'pgboss')",
  functions: `
    select p.oid::regprocedure || md5(p.prosrc) || p.prosecdef || pg_get_userbyid(p.proowner)
      || has_function_privilege('lamplight_app', p.oid, 'execute')
    from pg_proc p where p.pronamespace in ${schemas}`,
  sequences:
    "select sequencename || ' ' || coalesce(last_value, 0) from pg_sequences where schemaname in ('public', 'pgboss')",
} as const;

async function describeDatabase(sql: Sql) {
  const rows = await sql.unsafe<{ name: string }[]>(`
    select oid::regclass::text as name from pg_class
    where relnamespace in ${schemas} and relkind in ('r', 'p') order by 1`);
  const counts: Record<string, string> = {};
  for (const { name } of rows) {
    const [found] = await sql.unsafe<{ rows: string }[]>(
      `select count(*) || ' ' || coalesce(md5(string_agg(t::text, ',' order by t::text)), '') as rows from ${name} t`,
    );
    counts[name] = found?.rows ?? "none";
  }
  const catalog: Record<string, string[]> = {};
  for (const [title, query] of Object.entries(sections)) {
    const lines = await sql.unsafe<{ line: string }[]>(`select line from (${query}) found (line)`);
    catalog[title] = lines.map(({ line }) => line).toSorted();
  }
  return { counts, catalog };
}

it("what is dumped and restored elsewhere is the same, and works", async (context) => {
  await using test = await startTestServices();
  const [server] =
    await test.sql`select current_setting('server_version_num')::integer / 10000 as major`;
  const major = String(server?.["major"]);
  const found = await dumpVersion();
  if (found !== major) {
    context.skip(`needs pg_dump ${major} on PATH; found ${found ?? "none"}`);
  }
  const { services, folder } = test;
  const { invoices } = await runDemo({
    services,
    usage: await openDemoUsage(undefined),
    steps: createSteps({ isSilent: true }),
    outFolder: folder,
  });
  await test.worker.stop();
  await test.api.stop();
  const before = await describeDatabase(test.sql);
  const file = join(folder, "lamplight.dump");
  await run("pg_dump", ["--format=custom", `--file=${file}`, services.databaseUrl]);

  const dataFolder = await mkdtemp(join(tmpdir(), "lamplight-restore-"));
  await using stack = new AsyncDisposableStack();
  stack.defer(() => rm(dataFolder, { recursive: true, force: true }));
  const other = await startEmbeddedPostgres({
    dataFolder: join(dataFolder, "postgres"),
    durable: false,
  });
  stack.defer(() => other.remove());
  const roles = "create role lamplight_owner nologin; create role lamplight_app nologin;";
  await run("psql", [other.url, "--set=ON_ERROR_STOP=1", `--command=${roles}`]);
  await run("pg_restore", ["--exit-on-error", `--dbname=${other.url}`, file]);
  await using owned = openDatabase({ url: other.url, poolSize: 1, role: "lamplight_owner" });
  expect(await describeDatabase(owned.queueClient)).toEqual(before);

  const migrate = runLamplight(["migrate"], { DATABASE_URL: other.url });
  expect(await migrate.ended, migrate.stderr()).toBe(0);
  await using opened = openDatabase({ url: other.url, poolSize: 1 });
  await assertSchemaVersion(opened.database);
  const [issued] = await opened.queueClient`select count(*)::integer as count from invoices`;
  expect(issued?.["count"]).toBe(invoices.length);
  await expect(opened.queueClient`update invoices set number = number + 1`).rejects.toThrow(
    "permission denied",
  );
  await opened.queueClient`select ensure_usage_partitions('2031-01-01', '2031-01-31')`;
}, 120_000);
