import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { planPricingSchema, standingComponentSchema } from "@lamplight/contracts/model";
import postgres from "postgres";
import { afterAll, beforeAll, expect, it } from "vitest";
import { newUuid } from "../new-uuid.ts";
import { createTestDatabase, type TestDatabase } from "../testing/create-test-database.ts";
import { insertRow } from "../testing/insert-billed-world.ts";
import { withDatabase } from "../testing/test-postgres.ts";
import { migrationsFolder } from "./schema-version.ts";

const files = readdirSync(migrationsFolder)
  .filter((name) => name.endsWith(".sql"))
  .toSorted();
const own = files.findIndex((name) => name.endsWith("_pricing.sql"));

const at = "2026-03-02T12:00:00.000Z";
const [worldUuid, appUuid, retailerUuid, groupUuid, freeUuid, planUuid, sheetUuid, tariffUuid] =
  Array.from({ length: 8 }, newUuid);
const documentUuid = newUuid();

let test: TestDatabase;
let sql: postgres.Sql;
const name = `lamplight_test_${newUuid().slice(-12)}`;

/** Runs migrations statement by statement in one transaction, as the migrator does. */
async function run(names: readonly string[]): Promise<void> {
  await sql.begin(async (transaction) => {
    for (const file of names) {
      const text = readFileSync(join(migrationsFolder, file), "utf8");
      for (const statement of text.split("--> statement-breakpoint")) {
        await transaction.unsafe(statement);
      }
    }
  });
}

async function insertOldRows(): Promise<void> {
  const put = (table: string, row: Record<string, unknown>) => insertRow(sql, table, row);
  const inWorld = { world_uuid: worldUuid };
  const inApp = { ...inWorld, app_uuid: appUuid };
  await put("worlds", {
    uuid: worldUuid,
    kind: "sandbox",
    seed: 1,
    virtual_now: at,
    created_at: at,
  });
  await put("retailers", {
    uuid: retailerUuid,
    legal_name: "Example Energy LLC",
    certificate_number: "10000",
    address: sql.json({}),
    phone: "",
    hours: "",
    email: "",
    created_at: at,
  });
  await put("apps", {
    uuid: appUuid,
    ...inWorld,
    retailer_uuid: retailerUuid,
    name: "Example",
    environment: "sandbox",
    brand: sql.json({}),
    created_at: at,
  });
  await put("documents", {
    uuid: documentUuid,
    ...inWorld,
    kind: "efl",
    version: "1",
    language: "en",
    sha256: "00",
    content: Buffer.from("%PDF"),
    created_at: at,
  });
  await put("tdu_tariffs", {
    uuid: tariffUuid,
    utility: "ONCOR",
    effective_on: "2026-01-01",
    observed_on: "2026-01-01",
    status: "observed",
    source: "test",
    monthly_cents: 423,
    rate_micros_per_kwh: 56_000,
    spanning_periods: "by_day",
  });
  const group = { ...inApp, name: "Fixed", description: "", term_months: 12, created_at: at };
  await put("plan_groups", {
    ...group,
    uuid: groupUuid,
    monthly_cost_cents: 495,
    early_termination_fee_cents: 15_000,
  });
  await put("plan_groups", { ...group, uuid: freeUuid, monthly_cost_cents: 0 });
  // The second of one utility, term and day was the one that counted.
  for (const micros of [120_000, 119_050]) {
    await put("rate_sheet_rows", {
      uuid: newUuid(),
      ...inApp,
      plan_group_uuid: groupUuid,
      rate_sheet_uuid: sheetUuid,
      utility: "ONCOR",
      term_months: 12,
      rate_micros_per_kwh: micros,
      effective_on: "2026-01-01",
      created_at: at,
    });
  }
  await put("plans", {
    uuid: planUuid,
    ...inApp,
    plan_group_uuid: groupUuid,
    version: "1",
    name: "Fixed 12",
    term_months: 12,
    utility: "ONCOR",
    pricing: sql.json({
      components: [
        { kind: "flat_energy", rateDollarsPerKwh: "0.11905" },
        { kind: "base_charge", dollarsPerCycle: "4.95" },
        { kind: "delivery_pass_through" },
      ],
    }),
    energy_rate_micros_per_kwh: 119_050,
    monthly_cost_cents: 495,
    early_termination_fee_cents: 15_000,
    tdu_tariff_uuid: tariffUuid,
    average_cents_per_kwh: sql.json({ 500: "17.5", 1000: "16.6", 2000: "16.2" }),
    priced_at: at,
    expires_at: at,
    efl_document_uuid: documentUuid,
    tos_document_uuid: documentUuid,
    yrac_document_uuid: documentUuid,
  });
}

beforeAll(async () => {
  test = await createTestDatabase();
  await test.sql.unsafe(`create database ${name}`);
  sql = postgres(withDatabase(test.url, name), { max: 1, onnotice: () => undefined });
  await run(files.slice(0, own));
  await insertOldRows();
  await run(files.slice(own));
});

afterAll(async () => {
  await sql.end({ timeout: 5 });
  await test.sql.unsafe(`drop database ${name} with (force)`);
  await test.close();
});

it("plan groups have what they charged as components", async () => {
  const groups = await sql`
    select uuid, segment, energy_kind, components, commission_cents_per_month, cost_micros_per_kwh,
      needs_approval from plan_groups order by uuid`;
  const rest = {
    segment: "residential",
    energy_kind: "flat_energy",
    commission_cents_per_month: 0,
    cost_micros_per_kwh: null,
    needs_approval: false,
  };
  expect(groups).toEqual([
    {
      ...rest,
      uuid: groupUuid,
      components: [
        { kind: "base_charge", dollarsPerCycle: "4.95" },
        { kind: "delivery_pass_through" },
        { kind: "early_termination_fee", dollars: "150.00" },
      ],
    },
    { ...rest, uuid: freeUuid, components: [{ kind: "delivery_pass_through" }] },
  ]);
  for (const { components } of groups) standingComponentSchema.array().parse(components);
});

it("plans have the fee in their pricing and the averages as a table", async () => {
  const [plan] =
    await sql`select pricing, averages, segment, commission_cents_per_month from plans`;
  expect(plan).toEqual({
    segment: "residential",
    commission_cents_per_month: 0,
    pricing: {
      components: [
        { kind: "flat_energy", rateDollarsPerKwh: "0.11905" },
        { kind: "base_charge", dollarsPerCycle: "4.95" },
        { kind: "delivery_pass_through" },
        { kind: "early_termination_fee", dollars: "150.00" },
      ],
    },
    averages: [
      { useKwh: 500, centsPerKwh: "17.5" },
      { useKwh: 1000, centsPerKwh: "16.6" },
      { useKwh: 2000, centsPerKwh: "16.2" },
    ],
  });
  planPricingSchema.parse(plan?.["pricing"]);
  await expect(sql`update plans set name = 'Other'`).rejects.toThrow("never changed");
});

it("rate sheets are approved, and have their rows once with a price of energy", async () => {
  expect(await sql`select uuid, plan_group_uuid, approved_by from rate_sheets`).toEqual([
    { uuid: sheetUuid, plan_group_uuid: groupUuid, approved_by: "migration" },
  ]);
  expect(await sql`select rate_sheet_uuid, position, energy from rate_sheet_rows`).toEqual([
    {
      rate_sheet_uuid: sheetUuid,
      position: 1,
      energy: { kind: "flat_energy", rateDollarsPerKwh: "0.11905" },
    },
  ]);
  await expect(sql`update rate_sheet_rows set position = 2`).rejects.toThrow("never changed");
  expect(await sql`select segment from tdu_tariffs`).toEqual([{ segment: "residential" }]);
});
