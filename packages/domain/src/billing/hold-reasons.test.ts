import type { MeterReadMessage, TduInvoiceMessage } from "@lamplight/contracts/model";
import { describe, expect, it } from "vitest";
import { holdReasons, type BillingFacts } from "./hold-reasons.ts";
import { matchReadWithTduInvoice } from "./match-read-with-tdu-invoice.ts";
import { read, taxJurisdiction, tduInvoice, usage } from "./period.cases.ts";

describe("a read and the utility's invoice", () => {
  it("match when document, ESI ID, days and energy are the same", () => {
    expect(matchReadWithTduInvoice(read, tduInvoice)).toEqual({ matches: true });
  });

  it.each<[string, Partial<TduInvoiceMessage>, string]>([
    ["another read's", { meterReadDocumentNumber: "R2" }, "meter_read_document_number_differs"],
    ["another ESI ID's", { esiId: "10443720000000002" }, "esi_id_differs"],
    ["from another day", { from: "2025-12-19" }, "from_differs"],
    ["until another day", { until: "2026-01-23" }, "until_differs"],
    ["for other energy", { billedWh: 948_001 }, "billed_wh_differs"],
    ["with lines that miss its total", { totalCents: 5717 }, "tdu_lines_do_not_sum"],
  ])("differ when it is %s", (_, change, reason) => {
    expect(matchReadWithTduInvoice(read, { ...tduInvoice, ...change })).toEqual({
      matches: false,
      reasons: [reason],
    });
  });

  it("are told apart in everything at once", () => {
    const other = { ...tduInvoice, esiId: "10443720000000002", until: "2026-01-23", billedWh: 1 };
    expect(matchReadWithTduInvoice({ ...read, multiplier: 2 }, other)).toEqual({
      matches: false,
      reasons: ["esi_id_differs", "until_differs", "billed_wh_differs", "register_arithmetic"],
    });
  });

  it("do not match while there is no invoice", () => {
    expect(matchReadWithTduInvoice(read, null)).toEqual({
      matches: false,
      reasons: ["tdu_invoice_missing"],
    });
  });
});

describe("a register", () => {
  it.each<[string, Partial<MeterReadMessage>, boolean]>([
    ["counts as billed", {}, true],
    ["is off by a Wh", { endRegisterWh: 67_701_001 }, false],
    ["has a multiplier", { endRegisterWh: 66_832_000, multiplier: 12 }, true],
    ["stands still", { endRegisterWh: 66_753_000, billedWh: 0 }, true],
    ["goes over 99,999", { beginRegisterWh: 99_500_000, endRegisterWh: 448_000 }, true],
    ["goes over 9,999", { beginRegisterWh: 9_500_000, endRegisterWh: 448_000 }, true],
    [
      "goes over, and is off by a Wh",
      { beginRegisterWh: 99_500_000, endRegisterWh: 448_001 },
      false,
    ],
    ["goes backwards", { endRegisterWh: 65_805_000 }, false],
    ["has a negative multiplier", { multiplier: -1, billedWh: -948_000 }, false],
    ["is billed backwards", { endRegisterWh: 65_805_000, billedWh: -948_000 }, false],
  ])("that %s", (_, change, isRight) => {
    const changed = { ...read, ...change };
    const match = matchReadWithTduInvoice(changed, { ...tduInvoice, billedWh: changed.billedWh });
    expect(match.matches).toBe(isRight);
  });
});

const facts: BillingFacts = {
  read,
  tduInvoice,
  usage,
  taxJurisdiction,
  segment: "residential",
  salesTaxes: [],
  termination: null,
};

describe("a period", () => {
  it("is billed when all is there and agrees", () => {
    expect(holdReasons(facts)).toEqual([]);
  });

  it.each<[string, Partial<BillingFacts>, unknown]>([
    [
      "without the utility's invoice",
      { tduInvoice: null },
      { code: "tdu_invoice_missing", details: { meterReadDocumentNumber: "R1" } },
    ],
    [
      "with an invoice of other days",
      { tduInvoice: { ...tduInvoice, from: "2025-12-19" } },
      { code: "read_and_tdu_invoice_differ", details: { differences: ["from_differs"] } },
    ],
    [
      "with an invoice that does not add up",
      { tduInvoice: { ...tduInvoice, totalCents: 5715 } },
      { code: "tdu_invoice_arithmetic", details: { totalCents: 5715 } },
    ],
    [
      "with registers that give other energy",
      { read: { ...read, endRegisterWh: 67_702_000 } },
      {
        code: "register_arithmetic",
        details: {
          beginRegisterWh: 66_753_000,
          endRegisterWh: 67_702_000,
          multiplier: 1,
          billedWh: 948_000,
        },
      },
    ],
    [
      "with intervals that are missing, whose sum then says nothing",
      { usage: { ...usage, sumWh: 1, missingDays: 1, missingIntervals: 98, isComplete: false } },
      { code: "intervals_missing", details: { missingDays: 1, missingIntervals: 98 } },
    ],
    [
      "in no known jurisdiction",
      { taxJurisdiction: null },
      { code: "tax_jurisdiction_unknown", details: { unknown: "jurisdiction" } },
    ],
    [
      "in a city of unknown size",
      { taxJurisdiction: { ...taxJurisdiction, populationBand: null } },
      { code: "tax_jurisdiction_unknown", details: { unknown: "population_band" } },
    ],
    [
      "where nobody has said what is levied",
      { salesTaxes: null },
      {
        code: "sales_tax_unknown",
        details: { place: taxJurisdiction.place, segment: "residential" },
      },
    ],
    [
      "that is the last, before the term, for a reason that nobody has said",
      { termination: "unknown" },
      { code: "termination_reason_unknown", details: { endsOn: "2026-01-22" } },
    ],
  ])("%s is held", (_, change, hold) => {
    expect(holdReasons({ ...facts, ...change })).toEqual([hold]);
  });

  it("outside of cities needs no population", () => {
    const outside = { place: "Sample County", isInsideCityLimits: false, populationBand: null };
    expect(holdReasons({ ...facts, taxJurisdiction: outside })).toEqual([]);
  });

  it("is held for every reason there is", () => {
    const holds = holdReasons({
      ...facts,
      read: { ...read, multiplier: 2 },
      tduInvoice: null,
      usage: { ...usage, missingDays: 33, missingIntervals: 33 * 96, isComplete: false },
      taxJurisdiction: null,
      termination: "unknown",
    });
    expect(holds.map(({ code }) => code)).toEqual([
      "tdu_invoice_missing",
      "register_arithmetic",
      "intervals_missing",
      "tax_jurisdiction_unknown",
      "termination_reason_unknown",
    ]);
  });
});

function isHeld(billedWh: number, sumWh: number, isDerived = false): boolean {
  const sized = { ...read, isDerived, billedWh, endRegisterWh: read.beginRegisterWh + billedWh };
  const invoice = { ...tduInvoice, billedWh };
  const holds = holdReasons({
    ...facts,
    read: sized,
    tduInvoice: invoice,
    usage: { ...usage, sumWh },
  });
  expect(holds.filter(({ code }) => code !== "interval_sum_differs")).toEqual([]);
  return holds.length > 0;
}

describe("the tolerance between intervals and read", () => {
  it.each([
    ["1 % of 948 kWh above", 948_000, 957_480, false],
    ["a Wh more", 948_000, 957_481, true],
    ["1 % of 948 kWh below", 948_000, 938_520, false],
    ["a Wh less", 948_000, 938_519, true],
    ["1 kWh of 20 kWh", 20_000, 21_000, false],
    ["a Wh more than 1 kWh of 20 kWh", 20_000, 21_001, true],
    ["1 kWh of nothing", 0, 1000, false],
  ])("%s", (_, billedWh, sumWh, expected) => {
    expect(isHeld(billedWh, sumWh)).toBe(expected);
  });

  it("is none for a read that was made from the intervals", () => {
    expect(isHeld(948_000, 948_000, true)).toBe(false);
    expect(isHeld(948_000, 948_001, true)).toBe(true);
  });
});
