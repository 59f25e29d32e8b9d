import { afterAll, beforeAll, describe, expect, it } from "vitest";
import postgres from "postgres";
import { newUuid } from "./new-uuid.ts";
import { createTestDatabase, type TestDatabase } from "./testing/create-test-database.ts";
import {
  coverageRow,
  enrollmentRow,
  eventRow,
  insertBilledWorld,
  insertRow,
  invoiceRow,
  postingRow,
  publishedPriceRow,
  rateSheetRow,
  serviceRow,
  transactionRow,
  usageRow,
  type BilledWorld,
} from "./testing/insert-billed-world.ts";

const insertOnly = [
  "audit_entries",
  "documents",
  "enrollment_states",
  "index_days",
  "invoice_document_versions",
  "invoice_lines",
  "invoice_renderings",
  "invoices",
  "ledger_postings",
  "ledger_transactions",
  "location_facts",
  "market_messages",
  "meter_reads",
  "plans",
  "price_series",
  "published_prices",
  "rate_sheet_rows",
  "sales_tax_places",
  "service_terminations",
  "tdu_invoices",
  "usage_days",
  "usage_profile_days",
];

/** A column that every change of a row names; facts of the State belong to no world. */
const keyOf = (table: string) => (table === "sales_tax_places" ? "place" : "world_uuid");

let test: TestDatabase;
/** Acts with the rights of `lamplight_app`. */
let app: postgres.Sql;
let world: BilledWorld;

beforeAll(async () => {
  test = await createTestDatabase();
  app = test.queueClient;
  world = await insertBilledWorld(app);
});

afterAll(() => test.close());

interface Refusal {
  readonly code: string;
  readonly constraint: string | undefined;
  readonly message: string;
}

const permissionDenied = "42501";
const restrictViolation = "23001";

async function refusalOf(work: () => Promise<unknown>): Promise<Refusal> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof postgres.PostgresError)) throw error;
    return { code: error.code, constraint: error.constraint_name, message: error.message };
  }
  throw new Error("PostgreSQL accepted it");
}

/** The name of the constraint that refuses these statements; they share one transaction. */
async function constraintThatRefuses(
  work: (transaction: postgres.TransactionSql) => Promise<unknown>,
): Promise<string | undefined> {
  return (await refusalOf(() => app.begin(work))).constraint;
}

/** Undoes what a test showed to be possible. */
async function accepts(
  work: (transaction: postgres.TransactionSql) => Promise<unknown>,
): Promise<void> {
  const undo = new Error("undo");
  await expect(
    app.begin(async (transaction) => {
      await work(transaction);
      await transaction`set constraints all immediate`;
      throw undo;
    }),
  ).rejects.toBe(undo);
}

it("acts as the application", async () => {
  expect(await app`select current_user as role`).toEqual([{ role: "lamplight_app" }]);
});

const cover = (days: string) => async (transaction: postgres.TransactionSql) => {
  const invoice = invoiceRow(transaction, world);
  await insertRow(transaction, "invoices", invoice);
  await insertRow(transaction, "coverage", coverageRow(world, String(invoice["uuid"]), days));
};

describe("coverage", () => {
  it.each([
    "[2026-02-01,2026-03-01)",
    "[2026-02-28,2026-03-31)",
    "[2026-01-15,2026-02-02)",
    "[2026-02-10,2026-02-11)",
  ])("bills no day of %s a second time", async (days) => {
    expect(await constraintThatRefuses(cover(days))).toBe("coverage_bills_each_day_once");
  });

  it("takes the periods before and after", async () => {
    await accepts(cover("[2026-01-01,2026-02-01)"));
    await accepts(cover("[2026-03-01,2026-04-01)"));
  });

  it("frees the days of an invoice whose coverage is given up", async () => {
    await accepts(async (transaction) => {
      await transaction`delete from coverage where invoice_uuid = ${world.invoiceUuid}`;
      await cover("[2026-02-01,2026-03-01)")(transaction);
    });
  });

  it.each(["empty", "(,2026-02-01)", "[2026-05-01,)"])("is no span %s", async (days) => {
    expect(await constraintThatRefuses(cover(days))).toBe("coverage_is_a_real_span");
  });
});

const serve = (days: string) => async (transaction: postgres.TransactionSql) => {
  const uuid = newUuid();
  await insertRow(transaction, "enrollments", enrollmentRow(transaction, world, uuid));
  await insertRow(transaction, "services", serviceRow(world, uuid, days));
};

describe("services", () => {
  it.each(["[2026-06-01,)", "[2025-12-31,2026-01-02)"])(
    "have no second holder in %s",
    async (days) => {
      expect(await constraintThatRefuses(serve(days))).toBe("service_has_one_holder_at_a_time");
    },
  );

  it("let one holder follow another", async () => {
    await accepts(serve("[2025-01-01,2026-01-01)"));
    await accepts(async (transaction) => {
      await transaction`
        update services set days = '[2026-01-01,2026-06-01)' where enrollment_uuid = ${world.enrollmentUuid}`;
      await serve("[2026-06-01,)")(transaction);
    });
  });

  it("have the same ESI ID in another world", async () => {
    const other = await insertBilledWorld(app);
    expect(other.worldUuid).not.toBe(world.worldUuid);
  });
});

describe("insert-only tables", () => {
  it("are these", async () => {
    const rows = await test.sql<{ name: string }[]>`
      select tgrelid::regclass::text as name from pg_trigger
      where tgfoid = 'refuse_change'::regproc and tgparentid = 0 order by 1`;
    expect(rows.map(({ name }) => name)).toEqual(insertOnly);
  });

  it.each(insertOnly)("%s: the application has no right to change a row", async (table) => {
    for (const statement of [
      `update ${table} set ${keyOf(table)} = ${keyOf(table)}`,
      `delete from ${table}`,
      `truncate ${table} cascade`,
    ]) {
      expect((await refusalOf(() => app.unsafe(statement))).code).toBe(permissionDenied);
    }
  });

  it.each(insertOnly)("%s: nor may who has the right", async (table) => {
    for (const statement of [
      `update ${table} set ${keyOf(table)} = ${keyOf(table)}`,
      `delete from ${table}`,
    ]) {
      const refusal = await refusalOf(() => test.sql.unsafe(statement));
      expect(refusal.code).toBe(restrictViolation);
      expect(refusal.message).toMatch(/^rows of \w+ are never changed or removed$/);
    }
  });
});

const publishing =
  (changes: Readonly<Record<string, unknown>>) => (transaction: postgres.TransactionSql) =>
    insertRow(transaction, "published_prices", publishedPriceRow(world, world.seriesUuid, changes));

describe("published prices", () => {
  it("are published before their first cycle begins, by the local clock", async () => {
    // Midnight of 1 April in America/Chicago is 05:00 UTC.
    for (const at of ["2026-04-01T05:00:00.000Z", "2026-04-02T12:00:00.000Z"]) {
      expect(await constraintThatRefuses(publishing({ published_at: at }))).toBe(
        "published_prices_are_never_back_dated",
      );
    }
    await accepts(publishing({ published_at: "2026-04-01T04:59:59.999Z" }));
  });

  it("are for a span of days", async () => {
    expect(await constraintThatRefuses(publishing({ until_on: "2026-04-01" }))).toBe(
      "published_prices_are_for_a_real_span",
    );
  });
});

const book = (amounts: readonly number[]) => async (transaction: postgres.TransactionSql) => {
  const uuid = newUuid();
  await insertRow(transaction, "ledger_transactions", transactionRow(world, uuid, null));
  for (const [index, amount] of amounts.entries()) {
    await insertRow(transaction, "ledger_postings", postingRow(world, uuid, index + 1, amount));
  }
};

describe("ledger", () => {
  it.each([[[100, -99]], [[100]], [[0]], [[]], [[100, 100, -100]]])(
    "does not book %j",
    async (amounts) => {
      expect(await constraintThatRefuses(book(amounts))).toBe("ledger_transactions_balance");
    },
  );

  it.each([[[100, -100]], [[100, -60, -40]]])("books %j", async (amounts) => {
    await accepts(book(amounts));
  });

  it("takes no posting later, even if the sum stays zero", async () => {
    const refused = await constraintThatRefuses(async (transaction) => {
      await transaction`
        insert into ledger_postings ${transaction([
          postingRow(world, world.transactionUuid, 3, 50) as Record<string, string>,
          postingRow(world, world.transactionUuid, 4, -50) as Record<string, string>,
        ])}`;
    });
    expect(refused).toBe("ledger_postings_come_with_their_header");
  });

  it("takes no posting later for a header that names a transaction to come", async () => {
    const uuid = newUuid();
    const stamped = await app.begin(async (transaction) => {
      await insertRow(transaction, "ledger_transactions", {
        ...transactionRow(world, uuid, null),
        transaction_id: "9000000000",
      });
      await insertRow(transaction, "ledger_postings", postingRow(world, uuid, 1, 10));
      await insertRow(transaction, "ledger_postings", postingRow(world, uuid, 2, -10));
      const [row] = await transaction<{ same: boolean }[]>`
        select transaction_id = pg_current_xact_id() as same from ledger_transactions where uuid = ${uuid}`;
      return row?.same;
    });
    expect(stamped).toBe(true);
  });

  it("books postings in a savepoint of the header's transaction", async () => {
    await accepts(async (transaction) => {
      const uuid = newUuid();
      await insertRow(transaction, "ledger_transactions", transactionRow(world, uuid, null));
      await transaction.savepoint(async (savepoint) => {
        await insertRow(savepoint, "ledger_postings", postingRow(world, uuid, 1, 10));
        await insertRow(savepoint, "ledger_postings", postingRow(world, uuid, 2, -10));
      });
    });
  });

  it("books an invoice once", async () => {
    const again = transactionRow(world, newUuid(), world.invoiceUuid);
    expect(await constraintThatRefuses((sql) => insertRow(sql, "ledger_transactions", again))).toBe(
      "ledger_books_an_invoice_once",
    );
  });
});

const issue =
  (changes: Readonly<Record<string, unknown>>) => (transaction: postgres.TransactionSql) =>
    insertRow(transaction, "invoices", invoiceRow(transaction, world, changes));

describe("invoices", () => {
  it("never share a number within an App", async () => {
    expect(await constraintThatRefuses(issue({ number: 1000 }))).toBe(
      "invoices_number_is_unique_in_app",
    );
  });

  it("are reversed once", async () => {
    const reversal = { kind: "reversal", reverses_uuid: world.invoiceUuid };
    const refused = await constraintThatRefuses(async (transaction) => {
      await issue({ ...reversal, number: 1001 })(transaction);
      await issue({ ...reversal, number: 1002 })(transaction);
    });
    expect(refused).toBe("invoices_are_reversed_once");
  });

  it("name what they reverse, exactly if they reverse", async () => {
    const name = "invoices_reversals_name_what_they_reverse";
    expect(await constraintThatRefuses(issue({ kind: "reversal" }))).toBe(name);
    expect(await constraintThatRefuses(issue({ reverses_uuid: world.invoiceUuid }))).toBe(name);
  });

  it("reverse nothing of another App, bill no location of another, on no plan of another", async () => {
    const other = await insertBilledWorld(app);
    const reversal = { kind: "reversal", reverses_uuid: other.invoiceUuid };
    expect(await constraintThatRefuses(issue(reversal))).toBe(
      "invoices_reverse_an_invoice_of_the_account",
    );
    expect(await constraintThatRefuses(issue({ location_uuid: other.locationUuid }))).toBe(
      "invoices_location",
    );
    expect(await constraintThatRefuses(issue({ plan_uuid: other.planUuid }))).toBe("invoices_plan");
  });

  it("take no line, posting or document version for another App", async () => {
    const other = await insertBilledWorld(app);
    const uuid = newUuid();
    const strange = { ...world, accountUuid: other.accountUuid };
    expect(
      await constraintThatRefuses((sql) =>
        insertRow(sql, "ledger_transactions", transactionRow(strange, uuid, null)),
      ),
    ).toBe("ledger_transactions_account");
    expect(
      await constraintThatRefuses((sql) =>
        insertRow(sql, "ledger_postings", postingRow(strange, world.transactionUuid, 3, 1)),
      ),
    ).toMatch(/^ledger_postings_(transaction|come_with_their_header)$/);
  });
});

const record =
  (changes: Readonly<Record<string, unknown>>) => (transaction: postgres.TransactionSql) =>
    insertRow(transaction, "usage_days", usageRow(world, changes));

describe("usage", () => {
  it("keeps revisions: a day's revision is written once", async () => {
    expect(await constraintThatRefuses(record({}))).toMatch(
      /^usage_days_2026_02_pkey$|^usage_days_key$/,
    );
    await accepts(record({ revision: 1 }));
  });

  it("belongs to a premise of the same world", async () => {
    expect(await constraintThatRefuses(record({ revision: 1, premise_id: 2_000_000_000 }))).toBe(
      "usage_days_premise",
    );
  });

  it.each([
    ["95 intervals", { consumption: Buffer.alloc(380) }],
    ["a byte too many", { consumption: Buffer.alloc(385) }],
    ["nothing", { consumption: Buffer.alloc(0) }],
    ["generation of another length", { generation: Buffer.alloc(368) }],
    ["quality of another length", { quality: Buffer.alloc(384) }],
  ])("is not %s", async (_, changes) => {
    const refused = await constraintThatRefuses(record({ revision: 1, ...changes }));
    expect(refused).toBe("usage_days_holds_whole_intervals");
  });

  it.each([92, 96, 100])("is a day of %i intervals", async (intervals) => {
    await accepts(
      record({
        revision: 1,
        consumption: Buffer.alloc(intervals * 4),
        generation: Buffer.alloc(intervals * 4),
        quality: Buffer.alloc(intervals),
      }),
    );
  });

  it("has its months made by the one function that the application may call, within reason", async () => {
    const [made] = await app`select ensure_usage_partitions('2031-01-15', '2031-03-01') as made`;
    const [again] = await app`select ensure_usage_partitions('2031-01-15', '2031-03-01') as made`;
    expect([made?.["made"], again?.["made"]]).toEqual([3, 0]);
    await accepts(record({ day: "2031-02-28" }));
    for (const [first, last] of [
      ["1999-12-31", "2000-01-02"],
      ["2026-02-01", "2026-01-01"],
      ["2026-01-01", "2099-01-01"],
      ["2099-12-31", "2100-01-02"],
    ]) {
      const refusal = await refusalOf(
        () => app`select ensure_usage_partitions(${first ?? ""}::date, ${last ?? ""}::date)`,
      );
      expect(refusal.message).toContain("out of reason");
    }
    expect((await refusalOf(() => app`create table mine (id integer)`)).code).toBe(
      permissionDenied,
    );
  });
});

type Changes = Readonly<Record<string, unknown>>;

const profileRow = (changes: Changes = {}) => ({
  uuid: world.usageProfileUuid,
  world_uuid: world.worldUuid,
  app_uuid: world.appUuid,
  name: "Prospect",
  status: "pending",
  problems: test.sql.json([]),
  problem_count: 0,
  created_at: "2026-01-01T06:00:00.000Z",
  ...changes,
});
const profileDayRow = (changes: Changes = {}) => ({
  world_uuid: world.worldUuid,
  app_uuid: world.appUuid,
  usage_profile_uuid: world.usageProfileUuid,
  day: "2026-01-02",
  consumption: Buffer.alloc(384),
  ...changes,
});

const dayIsRefused = async (changes: Changes) =>
  constraintThatRefuses((sql) => insertRow(sql, "usage_profile_days", profileDayRow(changes)));
const profileIsRefused = async (changes: Changes) =>
  constraintThatRefuses((sql) =>
    insertRow(sql, "usage_profiles", profileRow({ uuid: newUuid(), ...changes })),
  );

describe("a usage profile", () => {
  it("has each day once, of whole intervals, and of its own App", async () => {
    expect(await dayIsRefused({ day: "2026-01-01" })).toBe("usage_profile_days_have_each_day_once");
    expect(await dayIsRefused({ consumption: Buffer.alloc(380) })).toBe(
      "usage_profile_days_hold_whole_intervals",
    );
    expect(await dayIsRefused({ quality: Buffer.alloc(384) })).toBe(
      "usage_profile_days_hold_whole_intervals",
    );
    expect(await dayIsRefused({ app_uuid: newUuid() })).toBe("usage_profile_days_profile");
    await accepts((sql) => insertRow(sql, "usage_profile_days", profileDayRow()));
  });

  it("is ready exactly with its usage, and has no file then", async () => {
    const usage = {
      from_on: "2026-01-01",
      until_on: "2026-01-02",
      import_wh: 0,
      missing_intervals: 0,
    };
    const half = "usage_profiles_are_ready_with_their_usage";
    expect(await profileIsRefused({ status: "ready" })).toBe(half);
    expect(await profileIsRefused(usage)).toBe(half);
    expect(await profileIsRefused({ status: "failed", file: Buffer.alloc(1) })).toBe(
      "usage_profiles_keep_their_file_until_read",
    );
    const ready = profileRow({ uuid: newUuid(), status: "ready", ...usage });
    await accepts((sql) => insertRow(sql, "usage_profiles", ready));
  });
});

describe("worlds, Apps and work", () => {
  const now = "2026-03-02T12:00:00.000Z";

  it("gives a sandbox App a world of its own", async () => {
    const refused = await constraintThatRefuses((sql) =>
      insertRow(sql, "apps", {
        uuid: newUuid(),
        world_uuid: world.worldUuid,
        retailer_uuid: world.retailerUuid,
        name: "Second",
        environment: "sandbox",
        brand: sql.json({}),
        created_at: now,
      }),
    );
    expect(refused).toBe("apps_sandbox_has_a_world_of_its_own");
  });

  it("has one live world, whose clock is real", async () => {
    const live = { kind: "live", seed: 1, created_at: now };
    expect(
      await constraintThatRefuses(async (sql) => {
        await insertRow(sql, "worlds", { uuid: newUuid(), ...live });
        await insertRow(sql, "worlds", { uuid: newUuid(), ...live });
      }),
    ).toBe("worlds_one_is_live");
    expect(
      await constraintThatRefuses((sql) =>
        insertRow(sql, "worlds", { uuid: newUuid(), ...live, virtual_now: now }),
      ),
    ).toBe("worlds_only_sandboxes_have_a_virtual_clock");
  });

  it("advances a clock once at a time, and schedules the same work once", async () => {
    const inWorld = { world_uuid: world.worldUuid };
    expect(
      await constraintThatRefuses(async (sql) => {
        const advance = {
          ...inWorld,
          target_at: now,
          status: "running",
          done: sql.json({}),
          requested_at: now,
        };
        await insertRow(sql, "clock_advances", { uuid: newUuid(), ...advance });
        await insertRow(sql, "clock_advances", { uuid: newUuid(), ...advance });
      }),
    ).toBe("clock_has_one_advance_at_a_time");
    expect(
      await constraintThatRefuses(async (sql) => {
        const work = { ...inWorld, kind: "test", key: "same", due_at: now, payload: sql.json({}) };
        await insertRow(sql, "due_work", { uuid: newUuid(), ...work });
        await insertRow(sql, "due_work", { uuid: newUuid(), ...work });
      }),
    ).toBe("due_work_is_scheduled_once");
  });

  it("takes a market message and bills a read once", async () => {
    expect(
      await constraintThatRefuses(
        (sql) => sql`
          insert into market_messages (uuid, world_uuid, message_id, kind, esi_id, body, received_at)
          select ${newUuid()}, world_uuid, message_id, kind, esi_id, body, received_at
          from market_messages where uuid = ${world.messageUuid}`,
      ),
    ).toBe("market_messages_arrive_once");
    expect(
      await constraintThatRefuses(
        (sql) => sql`
          insert into billing_periods (uuid, world_uuid, app_uuid, account_uuid, location_uuid, premise_id,
            meter_read_uuid, from_on, until_on, status, created_at)
          select ${newUuid()}, world_uuid, app_uuid, account_uuid, location_uuid, premise_id, meter_read_uuid,
            from_on, until_on, status, created_at
          from billing_periods where uuid = ${world.periodUuid}`,
      ),
    ).toBe("billing_periods_one_for_each_read");
  });
});

const approveSheet = (set: postgres.Fragment) => () =>
  app`update rate_sheets set ${set} where uuid = ${world.rateSheetUuid}`;
const addRate = (position: number, changes: object = {}) =>
  insertRow(app, "rate_sheet_rows", rateSheetRow(app, world, { position, ...changes }));

describe("a rate sheet", () => {
  it("has a rate of a utility, term and day once", async () => {
    const twice = await refusalOf(() => addRate(2));
    expect(twice.constraint).toBe("rate_sheet_rows_are_once_in_a_sheet");
  });

  it("is approved once, with a name, and then neither changed nor added to", async () => {
    const nobody = await refusalOf(approveSheet(app`approved_at = now()`));
    expect(nobody.constraint).toBe("rate_sheets_are_approved_by_somebody");
    const full = app`approved_at = now(), approved_by = 'x'`;
    const other = await refusalOf(approveSheet(app`${full}, file_name = 'other.csv'`));
    await addRate(3, { term_months: 24 });
    await approveSheet(full)();
    const again = await refusalOf(approveSheet(app`approved_by = 'y'`));
    const late = await refusalOf(() => addRate(4, { term_months: 36 }));
    const codes = [other, again, late].map(({ code }) => code);
    expect(codes).toEqual([restrictViolation, restrictViolation, restrictViolation]);
    const bySuperuser = await refusalOf(() => test.sql`delete from rate_sheets`);
    expect(["23503", restrictViolation]).toContain(bySuperuser.code);
  });
});

describe("an event", () => {
  it("is numbered once and never changed", async () => {
    const uuid = newUuid();
    await insertRow(app, "events", eventRow(world, uuid));
    const change = (set: postgres.Fragment) => () =>
      app`update events set ${set} where uuid = ${uuid}`;
    const early = await refusalOf(change(app`sequence = 1`));
    const other = await refusalOf(change(app`sequence = 1, version = 1, type = 'other'`));
    await change(app`sequence = 1, version = 1`)();
    const again = await refusalOf(change(app`sequence = 2`));
    const codes = [early, other, again].map(({ code }) => code);
    expect(codes).toEqual([restrictViolation, restrictViolation, restrictViolation]);
  });

  it("is never removed, whoever tries", async () => {
    const byApplication = await refusalOf(() => app`delete from events`);
    const bySuperuser = await refusalOf(() => test.sql`delete from events`);
    expect([byApplication.code, bySuperuser.code]).toEqual([permissionDenied, restrictViolation]);
  });
});
