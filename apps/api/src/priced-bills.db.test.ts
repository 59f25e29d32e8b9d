import type { EnergyComponent, PricingComponent, Segment } from "@lamplight/contracts/model";
import { addDays } from "@lamplight/domain";
import {
  createFiles,
  createSandboxMarket,
  generateUsageFile,
  listObservedTariffs,
} from "@lamplight/market";
import { inTransaction, receiveMarketMessage } from "@lamplight/operations";
import type { InvoiceDetail } from "@lamplight/client";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  createCustomer,
  createSandbox,
  importFile,
  type Customer,
  type Sandbox,
} from "./testing/create-sandbox.ts";
import { startTestApi, type TestApi } from "./testing/start-test-api.ts";

/*
 * Every kind of pricing component on an invoice that API, worker and PostgreSQL made. The expected cents are
 * worked out here from the usage file's own rows, with whole Wh and micro-dollars and none of the domain's code.
 */

const firstDay = "2022-03-01";
const usageDays = 100;
const delivery: PricingComponent = { kind: "delivery_pass_through" };

interface Row {
  readonly day: string;
  /** Quarter hour of the local clock, 0 to 95. */
  readonly quarter: number;
  readonly importWh: number;
  readonly exportWh: number;
}

/** Wh that a made-up roof gives back: 300 Wh each quarter hour from nine to five. */
const exportOf = (quarter: number) => (quarter >= 36 && quarter < 68 ? 300 : 0);

function quarterOf(time: string): number {
  const [hour = "", minute = ""] = time.split(":");
  return Number(hour) * 4 + Number(minute) / 15;
}

/** A usage file with a second channel, and what its rows say. */
function usageWithExport(esiId: string): { readonly file: string; readonly rows: readonly Row[] } {
  const file = generateUsageFile({ seed: 3, esiId, from: firstDay, days: usageDays });
  const [header = "", ...lines] = file.trimEnd().split("\n");
  const rows: Row[] = [];
  const exports = lines.map((line) => {
    const [id, date = "", revision, start = "", end, kwh = "", quality] = line.split(",");
    const quarter = quarterOf(start);
    const [month, dayOfMonth, year] = date.split("/");
    const exportWh = exportOf(quarter);
    // The hour that spring leaves out has rows without a value.
    if (kwh !== "") {
      const importWh = Math.round(Number(kwh) * 1000);
      rows.push({ day: `${year}-${month}-${dayOfMonth}`, quarter, importWh, exportWh });
    }
    const value = kwh === "" ? "" : String(exportWh / 1000);
    return [id, date, revision, start, end, value, quality, "Surplus Generation"].join(",");
  });
  return { file: [header, ...lines, ...exports, ""].join("\n"), rows };
}

/** Of Wh times micro-dollars per kWh, cents; half up, away from zero. */
function cents(nanos: number): number {
  const size = Math.round(Math.abs(nanos) / 10_000_000);
  return nanos < 0 ? -size : size;
}

interface Enrolled {
  readonly customer: Customer;
  readonly esiId: string;
  readonly meterNumber: string;
  readonly locationUuid: string;
  readonly rows: readonly Row[];
}

/** What a test of one plan looks at. */
interface Bill {
  readonly invoice: InvoiceDetail;
  /** Rows of the invoice's period. */
  readonly rows: readonly Row[];
  readonly importWh: number;
  readonly days: number;
  /** Cents of the lines of a kind, in the order of printing. */
  of(code: string): number[];
}

let api: TestApi;
let sandbox: Sandbox;
let premiseIndex = 0;

beforeAll(async () => {
  api = await startTestApi();
  sandbox = await createSandbox(api, { firstDay, seed: 902 });
});
afterAll(() => api[Symbol.asyncDispose]());

/** A customer at a premise of their own, under a plan that only this test offers. */
async function enrollIn(
  name: string,
  energy: EnergyComponent,
  components: readonly Exclude<PricingComponent, EnergyComponent>[],
  segment: Segment = "residential",
): Promise<Enrolled> {
  const premises = sandbox.premises.filter(
    ({ utility, taxJurisdiction }) =>
      utility === "ONCOR" && taxJurisdiction?.isInsideCityLimits === true,
  );
  const premise = premises[premiseIndex++];
  if (premise === undefined) throw new Error("The sandbox has no premise left.");
  const { esiId, meterNumber } = premise;
  const { file, rows } = usageWithExport(esiId);
  await importFile(sandbox, "usage", file);
  const group = await api.operator.planGroups.create({
    appUuid: sandbox.app.uuid,
    name,
    description: name,
    termMonths: 12,
    segment,
    energyKind: energy.kind,
    components: [...components],
  });
  await api.operator.rateSheets.create({
    planGroupUuid: group.uuid,
    rows: [{ utility: "ONCOR", termMonths: 12, energy, effectiveOn: firstDay }],
  });
  const customer = await createCustomer(sandbox);
  const { enroll } = customer.account;
  const [plan] = await enroll.requestPlans({ esiId, planGroup: group.uuid });
  if (plan === undefined) throw new Error(`${name} is not offered.`);
  const location = await enroll.acceptPlan({
    planUuid: plan.uuid,
    esiId,
    serviceType: "move_in",
    requestedStartDate: firstDay,
    consent: { acceptedAt: `${firstDay}T06:00:00.000Z`, language: "en", channel: "internet" },
  });
  await enroll.finalize({});
  return { customer, esiId, meterNumber, locationUuid: location.uuid, rows };
}

/** An account's invoices, oldest first, with the rows behind each. */
async function billsOf({ customer, rows: all }: Enrolled): Promise<Bill[]> {
  const { invoices } = customer.account.billing;
  const { data } = await invoices.list({});
  return Promise.all(
    data.toReversed().map(async ({ number }) => {
      const invoice = await invoices.get({ number });
      const { billingPeriodStart: from, billingPeriodEnd: until } = invoice;
      const rows = all.filter(({ day }) => from <= day && day < until);
      const lineCents = (code: string) =>
        invoice.lines.filter((line) => line.code === code).map(({ amountCents }) => amountCents);
      return {
        invoice,
        rows,
        importWh: rows.reduce((sum, { importWh }) => sum + importWh, 0),
        days: new Set(rows.map(({ day }) => day)).size,
        of: lineCents,
      };
    }),
  );
}

/** The utility's last read of a service, five days after the one before, with its invoice; answers with its day. */
async function endService({ esiId, meterNumber }: Enrolled): Promise<string> {
  const [before] = await api.sql<{ until_on: string; end_register_wh: string }[]>`
    select read.until_on::text, read.end_register_wh::text
    from meter_reads read
    join premises on premises.world_uuid = read.world_uuid and premises.id = read.premise_id
    where premises.world_uuid = ${sandbox.scope.worldUuid} and premises.esi_id = ${esiId}
    order by read.until_on desc limit 1`;
  if (before === undefined) throw new Error("Nothing was read before.");
  const from = before.until_on;
  const until = addDays(from, 5);
  const market = createSandboxMarket();
  const { file } = usageWithExport(esiId);
  const { meters } = createFiles().decodeUsage(new TextEncoder().encode(file));
  const days = meters[0]?.days ?? [];
  const beginRegisterWh = Number(before.end_register_wh);
  const answer = market.readMeter({ esiId, meterNumber, from, until, beginRegisterWh, days });
  if (answer.kind === "missing") throw new Error("The usage is missing.");
  const read = { ...answer.message, isFinal: true };
  const invoice = market.writeTduInvoice({ read, tariffs: listObservedTariffs(), days });
  if (invoice.kind === "no_tariff") throw new Error("There is no tariff on this day.");
  for (const message of [read, invoice]) {
    const outcome = await inTransaction(api.context, (context) =>
      receiveMarketMessage(context, sandbox.scope, message),
    );
    expect(outcome).toBe("applied");
  }
  return until;
}

const advance = (days: number) => sandbox.backend.app.sandbox.clock.advance({ by: `P${days}D` });

const holdsOf = ({ customer }: Enrolled) => api.sql<{ code: string; details: object }[]>`
  select code, details from billing_holds
  where account_uuid = ${customer.accountUuid} and closed_at is null`;

/** Lines, total and ledger of an invoice say the same. */
async function expectFooting({ invoice }: Bill): Promise<void> {
  const sum = invoice.lines.reduce((all, { amountCents }) => all + amountCents, 0);
  expect(sum).toBe(invoice.totalCents);
  const [booked] = await api.sql<{ cents: string }[]>`
    select coalesce(sum(posting.amount_cents), 0)::text as cents
    from ledger_postings posting
    join ledger_transactions header on header.uuid = posting.transaction_uuid
    join invoices on invoices.uuid = header.invoice_uuid
    where invoices.app_uuid = ${sandbox.app.uuid} and invoices.number = ${Number(invoice.number)}
      and posting.ledger_account = 'receivable'`;
  expect(Number(booked?.cents)).toBe(invoice.totalCents);
}

/** Below zero before noon. */
const indexDollarsPerMwh = (quarter: number) => (quarter < 48 ? "-12.5" : "64.25");

/** A price for each interval of a day; on 13 March 2022 the quarters from 2:00 to 3:00 do not come. */
const pricesOf = (day: string) =>
  Array.from({ length: 96 }, (_, quarter) => quarter)
    .filter((quarter) => day !== "2022-03-13" || quarter < 8 || quarter >= 12)
    .map(indexDollarsPerMwh);

const isNight = ({ quarter }: Row) => quarter >= 84 || quarter < 24;
const isWeekend = ({ day }: Row) => [0, 6].includes(new Date(`${day}T12:00:00Z`).getUTCDay());
const sumWh = (rows: readonly Row[]) => rows.reduce((sum, { importWh }) => sum + importWh, 0);

describe("bills by every kind of price", () => {
  const enrolled = new Map<string, Enrolled>();

  const firstBillOf = async (name: string): Promise<Bill> => {
    const found = enrolled.get(name);
    const [bill] = found === undefined ? [] : await billsOf(found);
    if (bill === undefined) throw new Error(`${name} has no invoice.`);
    await expectFooting(bill);
    return bill;
  };

  beforeAll(async () => {
    const { uuid: appUuid } = sandbox.app;
    const { priceSeries } = api.operator;
    const indexSeries = await priceSeries.create({ appUuid, name: "Index", kind: "public_index" });
    await api.operator.tariffs.create({
      utility: "ONCOR",
      segment: "small_commercial",
      effectiveOn: "2022-01-01",
      observedOn: "2022-01-01",
      status: "observed",
      source: "this test",
      monthlyDollars: "9.41",
      rateCentsPerKwh: "3.1",
      spanningPeriods: "whole_period_by_read_date",
    });
    const variable = await priceSeries.create({ appUuid, name: "Monthly", kind: "published" });
    // The second cycle has a price that was published before it began, the third has none.
    await priceSeries.publish({
      seriesUuid: variable.uuid,
      from: addDays(firstDay, 1),
      until: "2022-04-01",
      rateCentsPerKwh: "14.5",
    });
    const plans: readonly [
      name: string,
      energy: EnergyComponent,
      components: readonly Exclude<PricingComponent, EnergyComponent>[],
      segment?: Segment,
    ][] = [
      [
        "tiers",
        {
          kind: "tiered_energy",
          basis: "marginal",
          tiers: [
            { aboveKwh: "0", upToKwh: "200", rateDollarsPerKwh: "0.11" },
            { aboveKwh: "200", rateDollarsPerKwh: "0.135" },
          ],
        },
        [
          { kind: "daily_base_charge", dollarsPerDay: "0.333" },
          { kind: "usage_credit", name: "Usage credit", dollars: "5", atLeastKwh: "100" },
          {
            kind: "usage_credit",
            name: "Sliding credit",
            dollars: "20",
            atLeastKwh: "150",
            shortCycle: { referenceDays: 31, slides: "amount_and_thresholds" },
          },
          { kind: "usage_credit", name: "Never", dollars: "50", moreThanKwh: "9000" },
          { kind: "usage_fee", name: "Usage fee", dollars: "2.50", lessThanKwh: "9000" },
          { kind: "minimum_usage_fee", dollars: "8", lessThanKwh: "9000" },
          delivery,
        ],
      ],
      [
        "whole tiers",
        {
          kind: "tiered_energy",
          basis: "whole_usage",
          tiers: [
            { aboveKwh: "0", upToKwh: "50", rateDollarsPerKwh: "0.2" },
            { aboveKwh: "50", rateDollarsPerKwh: "0.12" },
          ],
        },
        [{ kind: "bundled_delivery" }],
      ],
      [
        "free nights and weekends",
        {
          kind: "time_of_use_energy",
          windows: [
            {
              name: "Nights",
              hours: [{ from: "21:00", until: "06:00" }],
              rateDollarsPerKwh: "0",
              labelShare: "0.3",
            },
            {
              name: "Weekends",
              weekdays: ["saturday", "sunday"],
              rateDollarsPerKwh: "0.05",
              labelShare: "0.2",
            },
          ],
          otherwise: { name: "Days", rateDollarsPerKwh: "0.19", labelShare: "0.5" },
          overlaps: "first_match",
        },
        [{ ...delivery, waivedWindows: ["Nights"] }],
      ],
      [
        "variable",
        { kind: "variable_energy", series: "Monthly", firstCycleRateDollarsPerKwh: "0.131" },
        [delivery],
      ],
      [
        "index",
        {
          kind: "indexed_energy",
          series: "Index",
          seriesKind: "public_index",
          multiplier: "1.1",
          adderDollarsPerKwh: "0.02",
          floorDollarsPerKwh: "0.01",
          labelIndexDollarsPerKwh: "0.05",
        },
        [
          delivery,
          {
            kind: "export_buyback",
            price: {
              kind: "indexed",
              series: "Index",
              seriesKind: "public_index",
              multiplier: "0.9",
              floorDollarsPerKwh: "0",
            },
            span: "interval",
            offsets: "whole_bill",
          },
        ],
      ],
      [
        "capped export",
        { kind: "flat_energy", rateDollarsPerKwh: "0.12" },
        [
          { kind: "base_charge", dollarsPerCycle: "9.95" },
          {
            kind: "bill_credit",
            name: "Autopay",
            dollarsPerCycle: "5",
            revokedWhen: ["no_autopay"],
          },
          { kind: "bill_credit", name: "Paperless", dollarsPerKwh: "0.001" },
          {
            kind: "device_credit",
            name: "Battery",
            dollarsPerDevice: "33.333",
            maxDevices: 2,
            labelDevices: 1,
          },
          delivery,
          {
            kind: "export_buyback",
            price: { kind: "fixed", rateDollarsPerKwh: "0.063" },
            span: "cycle",
            capToImport: true,
            capDollarsPerCycle: "500",
            offsets: "energy",
          },
        ],
      ],
      [
        "tight caps",
        { kind: "flat_energy", rateDollarsPerKwh: "0.12" },
        [
          delivery,
          {
            kind: "export_buyback",
            price: { kind: "fixed", rateDollarsPerKwh: "0.5" },
            span: "interval",
            capDollarsPerCycle: "3.21",
            offsets: "energy",
          },
        ],
      ],
      [
        "netting by cycle",
        { kind: "flat_energy", rateDollarsPerKwh: "0.14" },
        [
          delivery,
          {
            kind: "export_buyback",
            price: { kind: "import_rate" },
            span: "cycle",
            offsets: "energy",
          },
        ],
      ],
      [
        "netting",
        { kind: "flat_energy", rateDollarsPerKwh: "0.14" },
        [
          delivery,
          {
            kind: "export_buyback",
            price: { kind: "import_rate" },
            span: "interval",
            offsets: "energy",
          },
        ],
      ],
      [
        "with a fee",
        { kind: "flat_energy", rateDollarsPerKwh: "0.1" },
        [delivery, { kind: "early_termination_fee", dollarsPerRemainingMonth: "20" }],
      ],
      [
        "business",
        {
          kind: "indexed_energy",
          series: "Wholesale",
          seriesKind: "wholesale",
          adderDollarsPerKwh: "0.01",
          labelIndexDollarsPerKwh: "0.05",
        },
        [delivery],
        "small_commercial",
      ],
    ];
    for (const [name, ...plan] of plans) enrolled.set(name, await enrollIn(name, ...plan));
    for (let from = firstDay; from < addDays(firstDay, 75); from = addDays(from, 25)) {
      const days = Array.from({ length: 25 }, (_, index) => addDays(from, index));
      await priceSeries.addDays({
        seriesUuid: indexSeries.uuid,
        days: days.map((day) => ({ day, dollarsPerMwh: pricesOf(day) })),
      });
    }
    await advance(75);
  }, 300_000);

  it("tiers, a daily base charge, usage credits and fees", async () => {
    const bill = await firstBillOf("tiers");
    const below = Math.min(bill.importWh, 200_000);
    expect(bill.importWh).toBeGreaterThan(200_000);
    expect(bill.of("energy_charge")).toEqual([
      cents(below * 110_000),
      cents((bill.importWh - below) * 135_000),
    ]);
    expect(bill.of("base_charge")).toEqual([cents(bill.days * 333_000_000)]);
    // The first cycle is a short one: its bound of 150 kWh slides with its days, and so do the 20 dollars.
    expect(bill.days).toBeLessThan(31);
    expect(bill.importWh * 31).toBeGreaterThanOrEqual(150_000 * bill.days);
    expect(bill.of("usage_credit")).toEqual([-500, -Math.round((2000 * bill.days) / 31)]);
    expect(bill.of("usage_fee")).toEqual([250]);
    expect(bill.of("minimum_usage_fee")).toEqual([800]);
  });

  it("tiers of the whole use, with delivery in the price", async () => {
    const bill = await firstBillOf("whole tiers");
    expect(bill.of("energy_charge")).toEqual([cents(bill.importWh * 120_000)]);
    expect(bill.invoice.lines.filter(({ group }) => group === "delivery")).toEqual([]);
  });

  it("windows by the local clock, and delivery given back in one of them", async () => {
    const bill = await firstBillOf("free nights and weekends");
    const nights = bill.rows.filter(isNight);
    const rest = bill.rows.filter((row) => !isNight(row));
    const nightWh = sumWh(nights);
    expect(bill.of("energy_charge")).toEqual([
      0,
      cents(sumWh(rest.filter(isWeekend)) * 50_000),
      cents(sumWh(rest.filter((row) => !isWeekend(row))) * 190_000),
    ]);
    const [perKwh = 0] = bill.of("delivery_per_kwh");
    expect(bill.of("delivery_waiver")).toEqual([-Math.round((perKwh * nightWh) / bill.importWh)]);
  });

  it("a first cycle by the plan, the next by what was published, and none by nothing", async () => {
    const found = enrolled.get("variable");
    if (found === undefined) throw new Error("nobody enrolled");
    const [first, second, third] = await billsOf(found);
    expect(first?.of("energy_charge")).toEqual([cents((first?.importWh ?? 0) * 131_000)]);
    expect(second?.of("energy_charge")).toEqual([cents((second?.importWh ?? 0) * 145_000)]);
    expect(third).toBeUndefined();
    const parked = await api.sql<{ details: { code: string } }[]>`
      select details from billing_holds
      where account_uuid = ${found.customer.accountUuid} and closed_at is null`;
    expect(parked[0]?.details.code).toBe("unpriced");
  });

  it("an index for import with its floor, and for export with another", async () => {
    const bill = await firstBillOf("index");
    // Before noon 1.1 times -12.5 $/MWh plus 20 is 6.25, below the floor of 10; after noon it is 90.675.
    const morning = bill.rows.filter(({ quarter }) => quarter < 48);
    const afternoon = bill.rows.filter(({ quarter }) => quarter >= 48);
    expect(bill.of("energy_charge")).toEqual([
      cents(sumWh(morning) * 10_000 + sumWh(afternoon) * 90_675),
    ]);
    const exportWh = afternoon.reduce((sum, row) => sum + row.exportWh, 0);
    expect(bill.of("export_credit")).toEqual([-cents(exportWh * 57_825)]);
  });

  it("credits that wait for what is known of the customer, and export up to the import", async () => {
    const found = enrolled.get("capped export");
    if (found === undefined) throw new Error("nobody enrolled");
    expect(await billsOf(found)).toEqual([]);
    expect([...(await holdsOf(found))].map(({ code }) => code)).toContain("unpriced");
    await api.operator.locations.recordFacts({
      locationUuid: found.locationUuid,
      effectiveOn: firstDay,
      deviceCount: 3,
      revoking: ["no_autopay"],
    });
    await advance(1);
    const bill = await firstBillOf("capped export");
    expect(bill.of("base_charge")).toEqual([995]);
    // Autopay is lost; the other is a tenth of a cent for each kWh.
    expect(bill.of("bill_credit")).toEqual([-cents(bill.importWh * 1000)]);
    // Two of three batteries: 66.666 dollars.
    expect(bill.of("device_credit")).toEqual([-6667]);
    const exportWh = bill.rows.reduce((sum, row) => sum + row.exportWh, 0);
    const credited = Math.min(exportWh, bill.importWh);
    expect(bill.of("export_credit")).toEqual([-cents(credited * 63_000)]);
  });

  it("one-to-one netting within each quarter hour", async () => {
    const bill = await firstBillOf("netting");
    const netted = bill.rows.reduce(
      (sum, { importWh, exportWh }) => sum + Math.min(importWh, exportWh),
      0,
    );
    expect(netted).toBeGreaterThan(0);
    expect(bill.of("export_credit")).toEqual([-cents(netted * 140_000)]);
    // Delivery and taxes stay on the whole import.
    expect(bill.invoice.lines.find(({ code }) => code === "delivery_per_kwh")?.quantity).toBe(
      bill.invoice.totalKwh,
    );
  });

  it("one-to-one netting over the cycle, and a cap in dollars", async () => {
    const netted = await firstBillOf("netting by cycle");
    const exportWh = netted.rows.reduce((sum, row) => sum + row.exportWh, 0);
    const setOff = Math.min(exportWh, netted.importWh);
    expect(netted.of("export_credit")).toEqual([-cents(setOff * 140_000)]);
    const capped = await firstBillOf("tight caps");
    expect(capped.of("export_credit")).toEqual([-321]);
  });

  it("a wholesale index and sales taxes for a business, once both are known", async () => {
    const found = enrolled.get("business");
    if (found === undefined) throw new Error("nobody enrolled");
    expect(await billsOf(found)).toEqual([]);
    const premise = sandbox.premises.find(({ esiId }) => esiId === found.esiId);
    const place = premise?.taxJurisdiction?.place ?? "";
    await api.operator.taxes.statePlace({
      place,
      segment: "small_commercial",
      effectiveOn: firstDay,
      taxes: [
        { authority: "State of Texas", percent: "6.25" },
        { authority: `City of ${place}`, percent: "2" },
      ],
      status: "observed",
      source: "this test",
    });
    const { uuid: appUuid } = sandbox.app;
    const wholesale = await api.operator.priceSeries.create({
      appUuid,
      name: "Wholesale",
      kind: "wholesale",
    });
    await advance(1);
    expect(new Set((await holdsOf(found)).map(({ code }) => code))).toEqual(new Set(["unpriced"]));
    for (const from of [firstDay, addDays(firstDay, 25), addDays(firstDay, 50)]) {
      const days = Array.from({ length: 25 }, (_, index) => addDays(from, index));
      await api.operator.priceSeries.addDays({
        seriesUuid: wholesale.uuid,
        days: days.map((day) => ({ day, dollarsPerMwh: pricesOf(day) })),
      });
    }
    await advance(1);
    const bill = await firstBillOf("business");
    const morning = bill.rows.filter(({ quarter }) => quarter < 48);
    const afternoon = bill.rows.filter(({ quarter }) => quarter >= 48);
    expect(bill.of("energy_charge")).toEqual([
      cents(sumWh(morning) * -2500 + sumWh(afternoon) * 74_250),
    ]);
    const [state = 0, city = 0] = bill.of("sales_tax");
    const taxed = bill.invoice.lines
      .filter(({ code }) => code !== "sales_tax")
      .reduce((sum, { amountCents }) => sum + amountCents, 0);
    // The base is exact and its lines are rounded: less than a cent of tax lies between.
    expect(Math.abs(state + city - taxed * 0.0825)).toBeLessThan(1);
    expect(Math.abs(state - taxed * 0.0625)).toBeLessThan(1);
  });

  it("an early-termination fee, once it is known why service ends", async () => {
    const found = enrolled.get("with a fee");
    if (found === undefined) throw new Error("nobody enrolled");
    const endsOn = await endService(found);
    // The read ends five days after the one before, which may be to come yet.
    await advance(5);
    expect((await holdsOf(found)).map(({ code }) => code)).toEqual(["termination_reason_unknown"]);
    await api.operator.locations.stateTermination({
      locationUuid: found.locationUuid,
      endsOn,
      reason: "switched_away",
      hasForwardingAddress: false,
    });
    await advance(1);
    const last = (await billsOf(found)).find(({ invoice }) => invoice.billingPeriodEnd === endsOn);
    // The contract runs until 1 March 2023: whole months from the last day on.
    const [, month = "", dayOfMonth = ""] = endsOn.split("-");
    const months = 15 - Number(month) - (Number(dayOfMonth) > 1 ? 1 : 0);
    expect(last?.of("early_termination_fee")).toEqual([2000 * months]);
    // It is no charge for electricity: the assessment is taken of energy and delivery alone.
    const charges = last?.invoice.lines.filter(({ group }) =>
      ["energy", "delivery"].includes(group),
    );
    const base = (charges ?? []).reduce((sum, { amountCents }) => sum + amountCents, 0);
    expect(Math.abs((last?.of("puc_assessment")[0] ?? 0) - base / 600)).toBeLessThan(1);
  });
});
