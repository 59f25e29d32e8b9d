import { createHash } from "node:crypto";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createTestDatabase, type TestDatabase } from "@lamplight/database/testing";
import { generateUsageFile } from "@lamplight/market";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { chooseFreePort } from "../services/choose-free-port.ts";
import { runLamplight } from "./run-lamplight.ts";

let test: TestDatabase;
let folder: string;
let environment: Record<string, string>;

beforeEach(async () => {
  test = await createTestDatabase();
  folder = await mkdtemp(join(tmpdir(), "lamplight-commands-"));
  environment = { DATABASE_URL: test.url, LAMPLIGHT_DATA_FOLDER: folder };
});

afterEach(async () => {
  await test.close();
  await rm(folder, { recursive: true, force: true });
});

async function fails(
  commandArguments: readonly string[],
  changes: Record<string, string> = {},
): Promise<string> {
  const run = runLamplight(commandArguments, { ...environment, ...changes });
  expect(await run.ended).toBe(1);
  expect(run.stderr()).not.toMatch(/\n\s+at .*:\d+/);
  return run.stderr();
}

const addressIn = (text: string): string => /http:\/\/[\d.:]+/.exec(text)?.[0] ?? "no address";

const usage = { seed: 7, esiId: "10443720000000077", from: "2022-03-01", days: 70 } as const;

describe("lamplight demo", () => {
  it("writes documents and REST forms, tells them as JSON and leaves nothing running", async () => {
    const file = join(folder, "usage.csv");
    await writeFile(file, generateUsageFile(usage));
    const out = join(folder, "out");
    const run = runLamplight(["demo", "--usage", file, "--out", out, "--json"], environment);
    expect(await run.ended).toBe(0);
    const { invoices } = JSON.parse(run.stdout()) as { invoices: { number: string }[] };
    expect(invoices.length).toBeGreaterThanOrEqual(1);
    for (const { number } of invoices) {
      const pdf = await readFile(join(out, `${number}.pdf`));
      expect(pdf.subarray(0, 5).toString()).toBe("%PDF-");
      expect(JSON.parse(await readFile(join(out, `${number}.json`), "utf8"))).toMatchObject({
        number,
      });
    }
    const [clients] = await test.sql`
      select count(*)::integer as left from pg_stat_activity
      where application_name in ('lamplight api', 'lamplight worker') and datname = current_database()`;
    expect(clients?.["left"]).toBe(0);
  });

  it("stops all that it started on Ctrl-C", async () => {
    const run = runLamplight(["demo", "--out", join(folder, "out")], environment);
    await run.until("Starting API and worker at");
    run.child.kill("SIGINT");
    expect(await run.ended).toBe(130);
    expect(run.stderr()).toContain("Stopped by SIGINT.");
    await expect(fetch(`${addressIn(run.stderr())}/healthz`)).rejects.toThrow();
  });

  it("refuses a bad file with row and reason before it starts anything", async () => {
    const file = join(folder, "bad.csv");
    const rows = generateUsageFile(usage).split("\n");
    rows[5] = rows[5]?.replace(/,[\d.]+,A,/, ",twelve,A,") ?? "";
    await writeFile(file, rows.join("\n"));
    const said = await fails(["demo", "--usage", file]);
    expect(said).toContain("bad.csv cannot be imported");
    expect(said).toMatch(/row 6: .*twelve/);
    expect(said).not.toContain("Starting");
  });

  it("says that a file cannot be read", async () => {
    expect(await fails(["demo", "--usage", join(folder, "none.csv")])).toMatch(
      /The usage file .*none\.csv cannot be read/,
    );
  });
});

describe("lamplight start", () => {
  it("prints tokens on the first start only, and they work with the other commands", async () => {
    const port = await chooseFreePort();
    const first = runLamplight(["start", "--port", String(port)], environment);
    await first.until("Stop with Ctrl-C.");
    const token = /lmp_operator_\S+/.exec(first.stdout())?.[0] ?? "";
    const app = /sandbox App uuid\s+(\S+)/.exec(first.stdout())?.[1] ?? "";
    expect(first.stdout()).toMatch(/lmp_sandbox_\S+/);
    const operator = {
      ...environment,
      LAMPLIGHT_API_URL: `http://127.0.0.1:${port}`,
      LAMPLIGHT_OPERATOR_TOKEN: token,
    };
    const file = join(folder, "usage.csv");
    await writeFile(file, generateUsageFile(usage));
    const refused = runLamplight(["usage", "import", file, "--app", app], operator);
    expect(await refused.ended).toBe(1);
    expect(refused.stdout()).toMatch(/row 2: ESI ID 10443720000000077 is not in the premises/);
    const asJson = runLamplight(["usage", "import", file, "--app", app, "--json"], operator);
    expect(await asJson.ended).toBe(1);
    expect(JSON.parse(asJson.stdout())).toMatchObject({ status: "refused", added: 0 });
    const billing = runLamplight(["billing", "run", "--app", app, "--json"], operator);
    expect(await billing.ended).toBe(0);
    expect(JSON.parse(billing.stdout())).toMatchObject({ status: "done", planned: 0 });
    first.child.kill("SIGINT");
    expect(await first.ended).toBe(0);

    const second = runLamplight(["start", "--port", String(port)], environment);
    await second.until("Stop with Ctrl-C.");
    second.child.kill("SIGTERM");
    expect(await second.ended).toBe(0);
    expect(second.stdout()).not.toContain("lmp_");
  });

  it("says that its port is in use", async () => {
    const port = await chooseFreePort();
    const other = createServer();
    await new Promise<void>((resolve) => {
      other.listen(port, "127.0.0.1", resolve);
    });
    expect(await fails(["start", "--port", String(port)])).toContain(
      `Port ${port} is in use: stop what uses it, or start with another (--port, or PORT).`,
    );
    other.close();
  });

  it("says that the schema is of a newer version", async () => {
    await test.sql`insert into schema_migrations (hash, created_at) values ('later', 99999999999999)`;
    expect(await fails(["start", "--port", String(await chooseFreePort())])).toContain(
      "The database's schema is newer than this program: start the version of Lamplight that migrated it.",
    );
  });
});

describe("what cannot be used", () => {
  it("is said of an unreachable database", async () => {
    const port = await chooseFreePort();
    expect(
      await fails(["migrate"], { DATABASE_URL: `postgres://someone:hidden@127.0.0.1:${port}/x` }),
    ).toMatch(/PostgreSQL cannot be used: it does not answer \(ECONNREFUSED\): check that it runs/);
  });

  it("is said of a data folder", async () => {
    await writeFile(join(folder, "file"), "");
    expect(await fails(["start"], { LAMPLIGHT_DATA_FOLDER: join(folder, "file/below") })).toMatch(
      /The data folder .* cannot be written \(\w+\): make it writable, or set LAMPLIGHT_DATA_FOLDER/,
    );
  });

  it("is said of an API that does not run", async () => {
    const port = await chooseFreePort();
    const said = await fails([
      "billing",
      "run",
      "--app=01900000-0000-7000-8000-000000000000",
      "--token=lmp_operator_x",
      `--url=http://127.0.0.1:${port}`,
    ]);
    expect(said).toMatch(/No answer from Lamplight .* Check that the API runs/);
  });
});

it.each([[["demo"]], [["start"]], [["migrate"]], [["usage", "import"]], [["billing", "run"]]])(
  "%j has help",
  async (command) => {
    const run = runLamplight([...command, "--help"], environment);
    expect(await run.ended).toBe(0);
    expect(run.stdout()).toContain(`Usage: lamplight ${command.join(" ")}`);
  },
);

describe("lamplight operator-token", () => {
  it("makes a token of a role, which the audit log tells", async () => {
    const run = runLamplight(["operator-token", "Care desk", "--role", "care"], environment);
    expect(await run.ended).toBe(0);
    expect(run.stdout()).toMatch(/^lmp_operator_[\w-]+\n$/);
    const hash = createHash("sha256").update(run.stdout().trim()).digest();
    const rows = await test.sql`
      select name, role, action, actor_kind, actor_id
      from operator_tokens token join audit_entries entry on entry.object_id = token.uuid::text
      where token_hash = ${hash}`;
    expect(rows).toEqual([
      {
        name: "Care desk",
        role: "care",
        action: "operator_token.created",
        actor_kind: "system",
        actor_id: "command",
      },
    ]);
  });

  it("says which roles there are, and what an empty database needs", async () => {
    expect(await fails(["operator-token", "Care desk", "--role", "chief"])).toContain(
      "Allowed choices are care, billing, pricing, finance, admin, read_only.",
    );
    await test.sql`create database empty_of_lamplight`;
    const url = new URL(test.url);
    url.pathname = "/empty_of_lamplight";
    try {
      const said = await fails(["operator-token", "Care desk", "--role", "care"], {
        DATABASE_URL: url.href,
      });
      expect(said).toContain("run `lamplight migrate` first");
    } finally {
      await test.sql`drop database empty_of_lamplight with (force)`;
    }
  });
});
