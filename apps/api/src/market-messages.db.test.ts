import { setTimeout as sleep } from "node:timers/promises";
import type {
  MarketMessage,
  MeterReadMessage,
  TduInvoiceMessage,
} from "@lamplight/contracts/model";
import { addDays } from "@lamplight/domain";
import { createFiles, createSandboxMarket, listObservedTariffs } from "@lamplight/market";
import type { BillingRun } from "@lamplight/operator-client";
import { inTransaction, receiveMarketMessage } from "@lamplight/operations";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import {
  createSandbox,
  enroll,
  importFile,
  usageOf,
  type Customer,
  type Sandbox,
} from "./testing/create-sandbox.ts";
import { startTestApi, type TestApi } from "./testing/start-test-api.ts";

let api: TestApi;
let sandbox: Sandbox;
let customer: Customer;
let read: MeterReadMessage;
let tduInvoice: TduInvoiceMessage;
let seed = 100;

const market = createSandboxMarket();

beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api[Symbol.asyncDispose]());

/** An account that is served, on its seventh day: long before the sandbox's own utility reads its meter. */
beforeEach(async () => {
  seed += 1;
  sandbox = await createSandbox(api, { seed });
  const { firstDay: from, premises } = sandbox;
  const premise = premises.find(
    ({ readCycle }) =>
      market.nextReadDay({ calendarSeed: seed, readCycle, after: from }) > addDays(from, 10),
  );
  if (premise === undefined) throw new Error("Every premise is read within ten days.");
  const { esiId, meterNumber } = premise;
  const file = usageOf(sandbox, esiId, 10);
  await importFile(sandbox, "usage", file);
  customer = await enroll(sandbox, esiId);
  await sandbox.backend.app.sandbox.clock.advance({ by: "P6D" });
  const { meters } = createFiles().decodeUsage(new TextEncoder().encode(file));
  const days = meters[0]?.days ?? [];
  const answer = market.readMeter({
    esiId,
    meterNumber,
    from,
    until: addDays(from, 5),
    beginRegisterWh: market.initialRegisterWh(esiId),
    days,
  });
  if (answer.kind === "missing") throw new Error("The usage that was just imported is missing.");
  read = answer.message;
  const written = market.writeTduInvoice({ read, tariffs: listObservedTariffs(), days });
  if (written.kind === "no_tariff") throw new Error("There is no tariff on this day.");
  tduInvoice = written;
});

const receive = (message: MarketMessage) =>
  inTransaction(api.context, (context) => receiveMarketMessage(context, sandbox.scope, message));

async function bill(): Promise<BillingRun> {
  const { uuid } = await api.operator.billingRuns.start({ appUuid: sandbox.app.uuid });
  for (;;) {
    const run = await api.operator.billingRuns.get({ uuid });
    if (run.status === "done") return run;
    await sleep(20);
  }
}

const periods = async () => [
  ...(await api.sql<{ status: string; from_on: string; tdu_invoice_uuid: string | null }[]>`
    select status, from_on::text, tdu_invoice_uuid from billing_periods
    where world_uuid = ${sandbox.scope.worldUuid}`),
];

const holds = async () => [
  ...(await api.sql<{ code: string; details: object; is_open: boolean }[]>`
    select code, details, closed_at is null as is_open from billing_holds
    where world_uuid = ${sandbox.scope.worldUuid}`),
];

const messages = async () => [
  ...(await api.sql<{ message_id: string; parked_reason: string | null }[]>`
    select message_id, parked_reason from market_messages
    where world_uuid = ${sandbox.scope.worldUuid} and kind <> 'order_completed' order by message_id`),
];

/** Without their documents, which the worker renders in its own time. */
const invoices = async () =>
  (await customer.account.billing.invoices.list({})).data.map(
    ({ pdf: _pdf, ...invoice }) => invoice,
  );

describe("a TDU invoice", () => {
  it("for another energy than was read holds the period, and the right one lets it go", async () => {
    expect(await receive(read)).toBe("applied");
    const wrong = { ...tduInvoice, billedWh: tduInvoice.billedWh + 1000 };
    expect(await receive(wrong)).toBe("applied");
    expect(await bill()).toMatchObject({ planned: 1, issued: 0, held: 1, parked: 0 });
    expect(await periods()).toMatchObject([{ status: "held" }]);
    const hold = {
      code: "read_and_tdu_invoice_differ",
      details: { differences: ["billed_wh_differs"] },
    };
    expect(await holds()).toEqual([{ ...hold, is_open: true }]);
    expect(await invoices()).toEqual([]);

    const right = { ...tduInvoice, messageId: "right", documentNumber: "right" };
    expect(await receive(right)).toBe("applied");
    expect(await bill()).toMatchObject({ planned: 1, issued: 1, held: 0 });
    expect(await holds()).toEqual([{ ...hold, is_open: false }]);
    const issued = await invoices();
    expect(issued).toHaveLength(1);
    expect(Math.round(Number(issued[0]?.totalKwh) * 1000)).toBe(read.billedWh);
    // Billed is billed: a run more finds nothing, and a further invoice of the utility is put aside.
    expect(await bill()).toMatchObject({ planned: 0, issued: 0 });
    const late = { ...tduInvoice, messageId: "late", documentNumber: "late" };
    expect(await receive(late)).toBe("parked");
    expect(await invoices()).toEqual(issued);
  });

  it("whose lines do not sum to its total holds the period", async () => {
    await receive(read);
    await receive({ ...tduInvoice, totalCents: tduInvoice.totalCents + 1 });
    expect(await bill()).toMatchObject({ issued: 0, held: 1 });
    expect(await holds()).toMatchObject([{ code: "tdu_invoice_arithmetic", is_open: true }]);
  });

  it("that comes before its read waits for it", async () => {
    expect(await receive(tduInvoice)).toBe("applied");
    expect(await periods()).toEqual([]);
    expect(await bill()).toMatchObject({ planned: 0 });
    expect(await receive(read)).toBe("applied");
    const [period] = await periods();
    expect(period).toMatchObject({ status: "ready", from_on: sandbox.firstDay });
    expect(period?.tdu_invoice_uuid).not.toBeNull();
    expect(await bill()).toMatchObject({ planned: 1, issued: 1, held: 0 });
    expect(await invoices()).toHaveLength(1);
  });

  it("is needed: a read alone bills nothing", async () => {
    await receive(read);
    expect(await periods()).toMatchObject([{ status: "waiting" }]);
    expect(await bill()).toMatchObject({ planned: 0, issued: 0 });
    expect(await invoices()).toEqual([]);
  });
});

describe("a message", () => {
  it("that comes again changes nothing, one after the other or at once", async () => {
    const answers = await Promise.all([receive(read), receive(read)]);
    expect(answers.toSorted()).toEqual(["applied", "duplicate"]);
    expect(await receive(tduInvoice)).toBe("applied");
    const before = [await messages(), await periods()];
    for (const message of [read, tduInvoice]) expect(await receive(message)).toBe("duplicate");
    // Not even with other contents: what came first stands.
    expect(await receive({ ...read, billedWh: 1 })).toBe("duplicate");
    expect([await messages(), await periods()]).toEqual(before);
    expect(await bill()).toMatchObject({ planned: 1, issued: 1 });
    expect(await receive(tduInvoice)).toBe("duplicate");
    expect(await bill()).toMatchObject({ planned: 0 });
  });

  it("under a new name with a document that has come is put aside", async () => {
    await receive(read);
    expect(await receive({ ...read, messageId: "again" })).toBe("parked");
    expect(await messages()).toContainEqual({
      message_id: "again",
      parked_reason: "a read with this document number has come before",
    });
    expect(await periods()).toHaveLength(1);
  });

  it("with a read that does not begin where the last one ended is put aside", async () => {
    await receive(read);
    const from = addDays(read.until, 1);
    const gap = { ...read, messageId: "gap", documentNumber: "gap", from, until: addDays(from, 3) };
    expect(await receive(gap)).toBe("parked");
    const overlap = { ...gap, messageId: "overlap", documentNumber: "overlap", from: read.from };
    expect(await receive(overlap)).toBe("parked");
    const reasons = (await messages()).flatMap(({ parked_reason }) => parked_reason ?? []);
    expect(reasons).toEqual([
      `the read begins on ${from}, but the last one ended on ${read.until}`,
      `the read begins on ${read.from}, but the last one ended on ${read.until}`,
    ]);
    expect(await periods()).toHaveLength(1);
  });

  it("for an ESI ID that nobody knows, or that nobody serves, is put aside", async () => {
    const unserved = sandbox.premises.find(({ esiId }) => esiId !== read.esiId)?.esiId ?? "";
    for (const esiId of ["10443729999999999", unserved]) {
      const stray = { ...read, esiId, messageId: esiId, documentNumber: esiId };
      expect(await receive(stray)).toBe("parked");
    }
    expect(await periods()).toEqual([]);
  });
});
