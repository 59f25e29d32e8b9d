import type postgres from "postgres";
import { newUuid } from "../new-uuid.ts";

type Row = Readonly<Record<string, unknown>>;

const at = "2026-03-02T12:00:00.000Z";

/** Inserts one row, as it is. */
export async function insertRow(sql: postgres.ISql, table: string, row: Row): Promise<void> {
  // The client types rows by their values; these go to PostgreSQL as they are, to be refused there if need be.
  await sql`insert into ${sql(table)} ${sql(row as Record<string, string>)}`;
}

/** The keys of a world with one customer who was billed for February 2026. */
export interface BilledWorld {
  readonly worldUuid: string;
  readonly appUuid: string;
  readonly accountUuid: string;
  readonly locationUuid: string;
  readonly premiseId: number;
  readonly planUuid: string;
  readonly planGroupUuid: string;
  readonly rateSheetUuid: string;
  readonly enrollmentUuid: string;
  readonly usageProfileUuid: string;
  readonly messageUuid: string;
  readonly meterReadUuid: string;
  readonly periodUuid: string;
  readonly invoiceUuid: string;
  readonly transactionUuid: string;
  readonly documentUuid: string;
  readonly retailerUuid: string;
  readonly eventUuid: string;
  readonly seriesUuid: string;
}

/** A row of `invoices` for the world's customer; the caller changes what its test is about. */
export function invoiceRow(sql: postgres.ISql, world: BilledWorld, changes: Row = {}): Row {
  return {
    uuid: newUuid(),
    world_uuid: world.worldUuid,
    app_uuid: world.appUuid,
    account_uuid: world.accountUuid,
    location_uuid: world.locationUuid,
    premise_id: world.premiseId,
    plan_uuid: world.planUuid,
    kind: "invoice",
    number: 1001,
    reverses_uuid: null,
    billing_period_uuid: world.periodUuid,
    issued_at: at,
    invoice_on: "2026-03-02",
    period_from: "2026-02-01",
    period_until: "2026-03-01",
    billed_wh: 1_000_000,
    total_cents: 14_000,
    average_cents_per_kwh: "14.0",
    balance_forward_cents: 0,
    amount_due_cents: 14_000,
    messages: sql.json([]),
    meter_reads: sql.json([]),
    engine_version: "test",
    input_hash: "test",
    content_hash: "test",
    rating_input: sql.json({}),
    ...changes,
  };
}

/** A row of `rate_sheet_rows`. */
export function rateSheetRow(sql: postgres.ISql, world: BilledWorld, changes: Row = {}): Row {
  return {
    world_uuid: world.worldUuid,
    app_uuid: world.appUuid,
    plan_group_uuid: world.planGroupUuid,
    rate_sheet_uuid: world.rateSheetUuid,
    position: 1,
    utility: "oncor",
    term_months: 12,
    energy: sql.json({}),
    effective_on: "2026-01-01",
    ...changes,
  };
}

/** A row of `ledger_postings`. */
export function postingRow(
  world: BilledWorld,
  transactionUuid: string,
  position: number,
  amountCents: number,
): Row {
  return {
    world_uuid: world.worldUuid,
    app_uuid: world.appUuid,
    account_uuid: world.accountUuid,
    transaction_uuid: transactionUuid,
    position,
    ledger_account: amountCents > 0 ? "receivable" : "revenue",
    amount_cents: amountCents,
  };
}

/**
 * Writes a world in which every table that is insert-only has a row. Raw rows, so that a test of the
 * constraints depends on nothing else.
 */
export async function insertBilledWorld(sql: postgres.Sql): Promise<BilledWorld> {
  const ids = {
    worldUuid: newUuid(),
    appUuid: newUuid(),
    accountUuid: newUuid(),
    locationUuid: newUuid(),
    planUuid: newUuid(),
    planGroupUuid: newUuid(),
    rateSheetUuid: newUuid(),
    enrollmentUuid: newUuid(),
    usageProfileUuid: newUuid(),
    messageUuid: newUuid(),
    meterReadUuid: newUuid(),
    periodUuid: newUuid(),
    invoiceUuid: newUuid(),
    transactionUuid: newUuid(),
    documentUuid: newUuid(),
    retailerUuid: newUuid(),
    eventUuid: newUuid(),
    seriesUuid: newUuid(),
  };
  const tariffUuid = newUuid();
  const inWorld = { world_uuid: ids.worldUuid };
  const inApp = { ...inWorld, app_uuid: ids.appUuid };
  const ofAccount = { ...inApp, account_uuid: ids.accountUuid };
  const ofLocation = { ...ofAccount, location_uuid: ids.locationUuid };
  const february = { from_on: "2026-02-01", until_on: "2026-03-01" };
  return await sql.begin(async (transaction) => {
    const put = (table: string, row: Row) => insertRow(transaction, table, row);
    await put("worlds", {
      uuid: ids.worldUuid,
      kind: "sandbox",
      seed: 1,
      virtual_now: at,
      created_at: at,
    });
    await put("retailers", {
      uuid: ids.retailerUuid,
      legal_name: "Example Energy LLC",
      certificate_number: "10000",
      address: sql.json({}),
      phone: "",
      hours: "",
      email: "",
      created_at: at,
    });
    await put("apps", {
      uuid: ids.appUuid,
      ...inWorld,
      retailer_uuid: ids.retailerUuid,
      name: "Example",
      environment: "sandbox",
      brand: sql.json({}),
      created_at: at,
    });
    await put("accounts", {
      uuid: ids.accountUuid,
      ...inApp,
      account_number: "A1",
      email: "customer@example.com",
      first_name: "Ada",
      last_name: "Example",
      language: "en",
      metadata: sql.json({}),
      created_at: at,
    });
    const [premise] = await transaction<{ id: number }[]>`
      insert into premises (world_uuid, esi_id, address_1, city, state, postal_code, utility, meter_number,
        read_cycle, search_text)
      values (${ids.worldUuid}, '10443720000000001', '1 Main St', 'Dallas', 'TX', '75201', 'oncor', 'M1', 1, '')
      returning id`;
    const world: BilledWorld = { ...ids, premiseId: premise?.id ?? 0 };
    const atPremise = { ...inWorld, premise_id: world.premiseId };
    await put("locations", {
      uuid: ids.locationUuid,
      ...ofAccount,
      premise_id: world.premiseId,
      created_at: at,
    });
    await put("documents", {
      uuid: ids.documentUuid,
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
      utility: `test ${tariffUuid}`,
      segment: "residential",
      effective_on: "2026-01-01",
      observed_on: "2026-01-01",
      status: "observed",
      source: "test",
      monthly_cents: 423,
      rate_micros_per_kwh: 56_000,
      spanning_periods: "prorate",
    });
    await put("plan_groups", {
      uuid: ids.planGroupUuid,
      ...inApp,
      name: "Fixed",
      description: "",
      segment: "residential",
      term_months: 12,
      energy_kind: "flat_energy",
      components: sql.json([]),
      commission_cents_per_month: 0,
      needs_approval: true,
      created_at: at,
    });
    const inGroup = { ...inApp, plan_group_uuid: ids.planGroupUuid };
    await put("rate_sheets", {
      uuid: ids.rateSheetUuid,
      ...inGroup,
      created_at: at,
      created_by: "test",
    });
    await put("rate_sheet_rows", rateSheetRow(sql, { ...ids, premiseId: 0 }));
    await put("plans", {
      uuid: ids.planUuid,
      ...inApp,
      plan_group_uuid: ids.planGroupUuid,
      version: "1",
      name: "Fixed 12",
      segment: "residential",
      term_months: 12,
      utility: "oncor",
      pricing: sql.json({}),
      commission_cents_per_month: 0,
      tdu_tariff_uuid: tariffUuid,
      averages: sql.json([]),
      priced_at: at,
      expires_at: at,
      efl_document_uuid: ids.documentUuid,
      tos_document_uuid: ids.documentUuid,
      yrac_document_uuid: ids.documentUuid,
    });
    await put("enrollments", enrollmentRow(sql, world, ids.enrollmentUuid));
    await put("enrollment_states", {
      ...ofAccount,
      enrollment_uuid: ids.enrollmentUuid,
      state: "accepted",
      at,
    });
    await put("price_series", {
      uuid: ids.seriesUuid,
      ...inApp,
      name: "Variable",
      kind: "published",
      created_at: at,
    });
    await put("published_prices", publishedPriceRow(world, ids.seriesUuid));
    await put("index_days", {
      ...inApp,
      series_uuid: ids.seriesUuid,
      day: "2026-02-01",
      revision: 0,
      recorded_at: at,
      prices: Buffer.alloc(384),
    });
    await put("sales_tax_places", {
      uuid: newUuid(),
      place: `Place ${world.worldUuid}`,
      segment: "residential",
      effective_on: "2026-01-01",
      taxes: sql.json([]),
      status: "observed",
      source: "sample",
      created_at: at,
    });
    await put("location_facts", {
      uuid: newUuid(),
      ...ofLocation,
      effective_on: "2026-01-01",
      device_count: 0,
      revoking: [],
      recorded_at: at,
    });
    await put("service_terminations", {
      ...ofLocation,
      uuid: newUuid(),
      ends_on: "2026-03-01",
      reason: "moved_out",
      has_forwarding_address: true,
      stated_at: at,
    });
    await put("services", serviceRow(world, ids.enrollmentUuid, "[2026-01-01,)"));
    await put("market_messages", {
      uuid: ids.messageUuid,
      ...inWorld,
      message_id: "message-1",
      kind: "meter_read",
      esi_id: "10443720000000001",
      body: sql.json({}),
      received_at: at,
    });
    const ofRead = {
      uuid: ids.meterReadUuid,
      ...atPremise,
      message_uuid: ids.messageUuid,
      ...february,
    };
    await put("meter_reads", {
      ...ofRead,
      document_number: "R1",
      purpose: "original",
      meter_number: "M1",
      begin_register_wh: 0,
      end_register_wh: 1_000_000,
      multiplier: 1,
      billed_wh: 1_000_000,
      quality: "actual",
      is_derived: false,
      is_final: false,
      received_at: at,
    });
    await put("tdu_invoices", {
      ...ofRead,
      uuid: newUuid(),
      document_number: "T1",
      purpose: "original",
      meter_read_document_number: "R1",
      billed_wh: 1_000_000,
      total_cents: 4_000,
      lines: sql.json([]),
      received_at: at,
    });
    await transaction`select ensure_usage_partitions('2026-02-01', '2026-02-28')`;
    await put("usage_days", usageRow(world));
    await put("billing_periods", {
      uuid: ids.periodUuid,
      ...ofAccount,
      location_uuid: ids.locationUuid,
      premise_id: world.premiseId,
      meter_read_uuid: ids.meterReadUuid,
      ...february,
      status: "billed",
      created_at: at,
    });
    await put("invoices", invoiceRow(sql, world, { uuid: ids.invoiceUuid, number: 1000 }));
    await put("invoice_lines", {
      ...ofAccount,
      invoice_uuid: ids.invoiceUuid,
      position: 1,
      group: "energy",
      stage: "energy",
      code: "energy",
      label: "Energy charge",
      amount_cents: 14_000,
      trace: sql.json({}),
    });
    await put("coverage", coverageRow(world, ids.invoiceUuid, "[2026-02-01,2026-03-01)"));
    await put("usage_profiles", {
      uuid: ids.usageProfileUuid,
      ...inApp,
      name: "Prospect",
      status: "pending",
      problems: sql.json([]),
      problem_count: 0,
      created_at: at,
    });
    await put("usage_profile_days", {
      ...inApp,
      usage_profile_uuid: ids.usageProfileUuid,
      day: "2026-01-01",
      consumption: Buffer.alloc(384),
    });
    await put("audit_entries", auditEntryRow(sql, world));
    await put("events", eventRow(world, ids.eventUuid));
    await put("invoice_document_versions", {
      ...ofAccount,
      invoice_uuid: ids.invoiceUuid,
      version: 1,
      language: "en",
      planned_dispatch_at: at,
      due_on: "2026-03-18",
    });
    await put("invoice_renderings", {
      ...inWorld,
      invoice_uuid: ids.invoiceUuid,
      version: 1,
      document_uuid: ids.documentUuid,
    });
    await put("ledger_transactions", transactionRow(world, ids.transactionUuid, ids.invoiceUuid));
    await put("ledger_postings", postingRow(world, ids.transactionUuid, 1, 14_000));
    await put("ledger_postings", postingRow(world, ids.transactionUuid, 2, -14_000));
    return world;
  });
}

/** A row of `audit_entries`. */
function auditEntryRow(sql: postgres.ISql, world: BilledWorld): Row {
  return {
    uuid: newUuid(),
    world_uuid: world.worldUuid,
    app_uuid: world.appUuid,
    account_uuid: world.accountUuid,
    action: "invoice.issued",
    object_kind: "invoice",
    object_id: world.invoiceUuid,
    actor_kind: "system",
    actor_id: "billing.chunk",
    request_id: "test",
    at,
    recorded_at: at,
    after: sql.json({}),
  };
}

/** A row of `events` that has no number yet. */
export function eventRow(world: BilledWorld, uuid: string): Row {
  return {
    uuid,
    world_uuid: world.worldUuid,
    app_uuid: world.appUuid,
    account_uuid: world.accountUuid,
    location_uuid: world.locationUuid,
    type: "invoice.issued",
    object_id: world.invoiceUuid,
    at,
  };
}

/** A row of `enrollments`. */
export function enrollmentRow(sql: postgres.ISql, world: BilledWorld, uuid: string): Row {
  return {
    uuid,
    world_uuid: world.worldUuid,
    app_uuid: world.appUuid,
    account_uuid: world.accountUuid,
    location_uuid: world.locationUuid,
    plan_uuid: world.planUuid,
    state: "active",
    service_type: "switch",
    requested_start_on: "2026-01-01",
    consent: sql.json({}),
    accepted_at: at,
  };
}

/** A row of `services`; `days` is a daterange. */
export function serviceRow(world: BilledWorld, enrollmentUuid: string, days: string): Row {
  return {
    enrollment_uuid: enrollmentUuid,
    world_uuid: world.worldUuid,
    app_uuid: world.appUuid,
    account_uuid: world.accountUuid,
    location_uuid: world.locationUuid,
    premise_id: world.premiseId,
    days,
  };
}

/** A row of `coverage`; `days` is a daterange. */
export function coverageRow(world: BilledWorld, invoiceUuid: string, days: string): Row {
  return {
    invoice_uuid: invoiceUuid,
    world_uuid: world.worldUuid,
    premise_id: world.premiseId,
    days,
  };
}

/** A row of `ledger_transactions`. */
export function transactionRow(world: BilledWorld, uuid: string, invoiceUuid: string | null): Row {
  return {
    uuid,
    world_uuid: world.worldUuid,
    app_uuid: world.appUuid,
    account_uuid: world.accountUuid,
    kind: "invoice",
    invoice_uuid: invoiceUuid,
    occurred_at: at,
  };
}

/** A row of `published_prices`, for cycles that begin in April 2026; published on 2 March. */
export function publishedPriceRow(world: BilledWorld, seriesUuid: string, changes: Row = {}): Row {
  return {
    uuid: newUuid(),
    world_uuid: world.worldUuid,
    app_uuid: world.appUuid,
    series_uuid: seriesUuid,
    from_on: "2026-04-01",
    until_on: "2026-05-01",
    rate_micros_per_kwh: 134_000,
    published_at: at,
    ...changes,
  };
}

/** A row of `usage_days`: 96 intervals of 1 Wh on 1 February 2026. */
export function usageRow(world: BilledWorld, changes: Row = {}): Row {
  return {
    world_uuid: world.worldUuid,
    recorded_at: at,
    premise_id: world.premiseId,
    day: "2026-02-01",
    consumption_wh: 96,
    revision: 0,
    missing_count: 0,
    consumption: Buffer.alloc(384),
    ...changes,
  };
}
