import {
  tduInvoiceMessageSchema,
  type MeterReadMessage,
  type TduTariff,
} from "@lamplight/contracts/model";
import { eachDay, intervalCountOf, makeUsageDay, type UsageDay } from "@lamplight/domain";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { listObservedTariffs } from "../tariffs/list-observed-tariffs.ts";
import { writeTduInvoice } from "./write-tdu-invoice.ts";

const read: MeterReadMessage = {
  kind: "meter_read",
  messageId: "message-1",
  documentNumber: "read-1",
  purpose: "original",
  esiId: "10443720000000001",
  meterNumber: "123456789",
  from: "2025-12-20",
  until: "2026-01-22",
  beginRegisterWh: 0,
  endRegisterWh: 948_000,
  multiplier: 1,
  billedWh: 948_000,
  quality: "actual",
  isDerived: true,
  isFinal: false,
};

function tariffOf(effectiveOn: string, changes: Partial<TduTariff> = {}): TduTariff {
  return {
    uuid: "00000000-0000-8000-8000-000000000001",
    utility: "ONCOR",
    segment: "residential",
    effectiveOn,
    observedOn: effectiveOn,
    status: "observed",
    source: "a test",
    monthlyCents: 423,
    rateMicrosPerKwh: 55_833,
    spanningPeriods: "whole_period_by_read_date",
    ...changes,
  };
}

function invoiceOf(
  changes: Partial<MeterReadMessage>,
  tariffs: readonly TduTariff[],
  days: readonly UsageDay[] = [],
) {
  const answer = writeTduInvoice({ read: { ...read, ...changes }, tariffs, days });
  if (answer.kind === "no_tariff") throw new Error("no tariff");
  return tduInvoiceMessageSchema.parse(answer);
}

function amountsOf(invoice: ReturnType<typeof invoiceOf>): number[] {
  return invoice.lines.map(({ amountCents }) => amountCents);
}

describe("a utility's invoice", () => {
  it("charges what a real bill of this energy and these rates shows, 57.16", () => {
    const invoice = invoiceOf({}, [tariffOf("2025-01-01")]);
    expect(invoice).toMatchObject({
      purpose: "original",
      meterReadDocumentNumber: "read-1",
      from: read.from,
      until: read.until,
      billedWh: 948_000,
      totalCents: 5716,
    });
    expect(invoice.lines.map(({ code, rateMicrosPerKwh }) => [code, rateMicrosPerKwh])).toEqual([
      ["delivery_monthly", null],
      ["delivery_per_kwh", 55_833],
    ]);
    expect(amountsOf(invoice)).toEqual([423, 5293]);
  });

  it.each([
    [99_999, 50_000, 500],
    [100_100, 50_000, 501],
    [100_099, 50_000, 500],
    [1, 4_999_999, 0],
    [1, 5_000_000, 1],
    [0, 50_000, 0],
    [2 ** 40, 999_999, 109_951_052_826],
  ])("rounds %d Wh at %d micro-dollars per kWh half up to %d cents", (billedWh, rate, cents) => {
    const invoice = invoiceOf({ billedWh }, [tariffOf("2025-01-01", { rateMicrosPerKwh: rate })]);
    expect(amountsOf(invoice)).toEqual([423, cents]);
  });

  it("takes the row in effect on the closing read's day for the whole period", () => {
    const rows = ["2026-01-23", "2026-01-22", "2025-12-01"].map((day, index) =>
      tariffOf(day, { rateMicrosPerKwh: (index + 1) * 10_000 }),
    );
    expect(invoiceOf({}, rows).lines[1]?.rateMicrosPerKwh).toBe(20_000);
    expect(invoiceOf({ until: "2026-01-21" }, rows).lines[1]?.rateMicrosPerKwh).toBe(30_000);
  });

  it("says that there is no tariff before the first row, and for another utility", () => {
    const late = tariffOf("2026-02-01");
    expect(writeTduInvoice({ read, tariffs: [late], days: [] })).toEqual({ kind: "no_tariff" });
    expect(writeTduInvoice({ read, tariffs: [], days: [] })).toEqual({ kind: "no_tariff" });
    const others = listObservedTariffs().filter(({ utility }) => utility !== "ONCOR");
    expect(writeTduInvoice({ read, tariffs: others, days: [] })).toEqual({ kind: "no_tariff" });
  });

  it("finds the utility by the ESI ID among rows of several", () => {
    const invoice = invoiceOf({ until: "2025-10-10" }, listObservedTariffs());
    expect(invoice.lines.map(({ amountCents }) => amountCents)).toEqual([423, 5312]);
    const lubbock = invoiceOf({ esiId: "10345430000000001" }, listObservedTariffs());
    expect(lubbock.lines[0]?.amountCents).toBe(0);
    expect(lubbock.lines[1]?.rateMicrosPerKwh).toBe(63_120);
  });

  it("sums to its total and is the same again, whatever the read", () => {
    const tariffs = listObservedTariffs();
    const utilities = ["10443720000000001", "1008901000000000000001", "10032780000000001"];
    fc.assert(
      fc.property(
        fc.constantFrom(...utilities),
        fc.integer({ min: 0, max: 20_000_000 }),
        (esiId, billedWh) => {
          const invoice = invoiceOf({ esiId, billedWh }, tariffs);
          expect(amountsOf(invoice).reduce((sum, cents) => sum + cents, 0)).toBe(
            invoice.totalCents,
          );
          const rate = invoice.lines[1]?.rateMicrosPerKwh ?? 0;
          const exactCents = (billedWh * rate) / 1e7;
          expect(Math.abs((invoice.lines[1]?.amountCents ?? 0) - exactCents)).toBeLessThan(0.5001);
          expect(invoiceOf({ esiId, billedWh }, tariffs)).toEqual(invoice);
        },
      ),
    );
  });
});

describe("a period charged by day", () => {
  const byDay = { spanningPeriods: "by_day" } as const;
  const tariffs = [
    tariffOf("2025-09-01", { ...byDay, monthlyCents: 300, rateMicrosPerKwh: 40_000 }),
    tariffOf("2026-01-01", { ...byDay, monthlyCents: 630, rateMicrosPerKwh: 60_000 }),
  ];
  const days = eachDay(read.from, read.until).map((day) =>
    makeUsageDay({
      day,
      consumptionWh: new Int32Array(intervalCountOf(day)).fill(day < "2026-01-01" ? 100 : 200),
      generationWh: null,
      quality: null,
    }),
  );

  it("charges each row's days their energy at its rate, and the month by days", () => {
    // 12 days of 9.6 kWh, 21 of 19.2 kWh.
    const billedWh = 12 * 9600 + 21 * 19_200;
    const invoice = invoiceOf({ billedWh }, tariffs, days);
    expect(amountsOf(invoice)).toEqual([510, 461, 2419]);
    expect(invoice.lines.map(({ description }) => description)).toEqual([
      "per month",
      "per kWh from 2025-12-20",
      "per kWh from 2026-01-01",
    ]);
    expect(invoice.totalCents).toBe(3390);
  });

  it("spreads the energy evenly where the usage is not the one that was read", () => {
    const invoice = invoiceOf({ billedWh: 330_000 }, tariffs, []);
    expect(amountsOf(invoice)).toEqual([510, 480, 1260]);
  });

  it("is charged whole where one row covers it, and not at all where a day has none", () => {
    const one = invoiceOf({}, [tariffOf("2025-12-20", byDay)], days);
    expect(amountsOf(one)).toEqual([423, 5293]);
    const late = [tariffOf("2025-12-21", byDay)];
    expect(writeTduInvoice({ read, tariffs: late, days })).toEqual({ kind: "no_tariff" });
  });
});
