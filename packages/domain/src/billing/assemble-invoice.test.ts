import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rate } from "../rating/rate.ts";
import { byTariff, insideBigCity, ratingInputOf } from "../rating/rating-input.cases.ts";
import type { RatingInput } from "../rating/model.ts";
import { assembleInvoice, type AssembleInvoiceInput } from "./assemble-invoice.ts";
import { dueDateOf } from "./due-date-of.ts";
import { ledgerPostings } from "./ledger-postings.ts";
import { read, taxJurisdiction, tduInvoice, usage } from "./period.cases.ts";
import { reversalPostings } from "./reversal-postings.ts";

const ratingInput: RatingInput = ratingInputOf({
  pricing: {
    components: [
      { kind: "flat_energy", rateDollarsPerKwh: "0.1619" },
      { kind: "delivery_pass_through" },
    ],
  },
  period: { from: read.from, until: read.until },
  billedWh: read.billedWh,
  usage: { slots: usage.slots, sumWh: usage.sumWh, sha256: usage.sha256 },
  delivery: { kind: "tdu_invoice", documentNumber: "T1", lines: tduInvoice.lines },
  taxes: { ...insideBigCity, jurisdiction: taxJurisdiction },
});

function assemblyOf(
  change: Partial<AssembleInvoiceInput> = {},
  input: RatingInput = ratingInput,
): AssembleInvoiceInput {
  return {
    ratingInput: input,
    rated: rate(input),
    read,
    account: { contractEndOn: "2026-11-01" },
    balanceForwardCents: 0,
    invoiceOn: "2026-01-23",
    ...change,
  };
}

describe("an invoice", () => {
  const draft = assembleInvoice(assemblyOf({ balanceForwardCents: 1050 }));

  it("has the period, dates and sums of the published bill, before its local taxes", () => {
    expect(draft).toMatchObject({
      periodFrom: "2025-12-20",
      periodUntil: "2026-01-22",
      invoiceOn: "2026-01-23",
      dueOn: "2026-02-09",
      billedWh: 948_000,
      totalCents: 21_520,
      averageCentsPerKwh: "22.2",
      balanceForwardCents: 1050,
      amountDueCents: 22_570,
    });
    expect(draft.totalCents).toBe(
      draft.lines.reduce((sum, { amountCents }) => sum + amountCents, 0),
    );
  });

  it("takes a credit of the account off what is due", () => {
    const inCredit = assembleInvoice(assemblyOf({ balanceForwardCents: -30_000 }));
    expect(inCredit.amountDueCents).toBe(-8480);
  });

  it("says when the fixed rate ends, and that a read was estimated, derived or the last", () => {
    expect(draft.messages).toEqual(["Your fixed rate product expires on November 1, 2026."]);
    const other = { ...read, quality: "estimated" as const, isDerived: true, isFinal: true };
    const account = { contractEndOn: null };
    expect(assembleInvoice(assemblyOf({ read: other, account })).messages).toEqual([
      "This bill is based on an estimated meter read.",
      "The meter read of this bill was made from your 15-minute usage.",
      "This is the final bill for this service address.",
    ]);
  });

  it.each([
    ["energy", { billedWh: 1 }],
    ["begin", { from: "2025-12-21" }],
    ["end", { until: "2026-01-23" }],
  ])("is not assembled from a read of another %s", (_, change) => {
    expect(() => assembleInvoice(assemblyOf({ read: { ...read, ...change } }))).toThrow(
      "another read",
    );
  });
});

describe("hashes", () => {
  const draft = assembleInvoice(assemblyOf());
  const tariff = {
    uuid: "0193a1b2-7c3d-7e4f-8a5b-6c7d8e9f0a1b",
    utility: "ONCOR",
    segment: "residential",
    effectiveOn: "2025-09-01",
    observedOn: "2025-09-01",
    status: "observed",
    source: "sample",
    monthlyCents: 423,
    rateMicrosPerKwh: 55_833,
    spanningPeriods: "whole_period_by_read_date",
  } as const;
  const fromTariff = (uuid: string) =>
    assembleInvoice(assemblyOf({}, { ...ratingInput, delivery: byTariff({ ...tariff, uuid }) }));

  it("are the same for the same bill, whatever UUIDs the world gave and whatever was owed", () => {
    const again = assembleInvoice(assemblyOf({ balanceForwardCents: 500 }));
    expect([again.inputHash, again.contentHash]).toEqual([draft.inputHash, draft.contentHash]);
    const one = fromTariff(tariff.uuid);
    const other = fromTariff("0193ffff-7c3d-7e4f-8a5b-6c7d8e9f0a1b");
    expect(other.inputHash).toBe(one.inputHash);
    expect(other.contentHash).toBe(one.contentHash);
  });

  it("of the input change with anything that was rated", () => {
    const changes: Partial<RatingInput>[] = [
      { planVersion: "SAMPLE-2" },
      { usage: null },
      { usage: { slots: usage.slots, sumWh: usage.sumWh, sha256: "00fe" } },
      { taxes: { kind: "label" } },
      { delivery: { kind: "tdu_invoice", documentNumber: "T2", lines: tduInvoice.lines } },
      { pricing: { components: [{ kind: "flat_energy", rateDollarsPerKwh: "0.1618" }] } },
    ];
    const hashes = changes.map(
      (change) => assembleInvoice(assemblyOf({}, { ...ratingInput, ...change })).inputHash,
    );
    expect(new Set([...hashes, draft.inputHash]).size).toBe(changes.length + 1);
  });

  it("of the content change with the day of issue and with a trace, even at the same cents", () => {
    const later = assembleInvoice(assemblyOf({ invoiceOn: "2026-01-24" }));
    expect(later.contentHash).not.toBe(draft.contentHash);
    expect(later.inputHash).toBe(draft.inputHash);
    const delivery = {
      kind: "tdu_invoice",
      documentNumber: "T2",
      lines: tduInvoice.lines,
    } as const;
    const other = assembleInvoice(assemblyOf({}, { ...ratingInput, delivery }));
    expect(other.totalCents).toBe(draft.totalCents);
    expect(other.contentHash).not.toBe(draft.contentHash);
  });

  it("never move for this bill: issued invoices carry them", () => {
    expect(draft.inputHash).toMatchInlineSnapshot(
      `"d85f4fd7a59867f8425d3040a6b671080224dda49abaa0d832bd9bf9d4ce6a86"`,
    );
    expect(draft.contentHash).toMatchInlineSnapshot(
      `"8ec1fba2f8c375bd349d708dca98e3ce6ddb175ab2614f334a0c4bdb435a6597"`,
    );
  });
});

describe("the due date", () => {
  it.each([
    ["2026-01-23", "2026-02-09", "the 16th day is a Sunday"],
    ["2026-01-26", "2026-02-11", "the 16th day is a Wednesday"],
    ["2026-01-31", "2026-02-17", "Washington's Birthday"],
    ["2025-12-09", "2025-12-26", "Christmas"],
    ["2026-06-17", "2026-07-06", "4 July on a Saturday, observed on the Friday"],
    ["2024-02-13", "2024-02-29", "29 February"],
  ])("of a bill of %s is %s: %s", (issuedOn, dueOn) => {
    expect(dueDateOf(issuedOn)).toBe(dueOn);
  });
});

describe("the ledger", () => {
  const draft = assembleInvoice(assemblyOf());

  it("owes delivery to the utility and the shares to the State", () => {
    expect(ledgerPostings(draft)).toEqual([
      { ledgerAccount: "receivable", amountCents: 21_520 },
      { ledgerAccount: "revenue.energy", amountCents: -15_348 },
      { ledgerAccount: "payable.delivery", amountCents: -5716 },
      { ledgerAccount: "payable.puc_assessment", amountCents: -35 },
      { ledgerAccount: "payable.gross_receipts", amountCents: -421 },
    ]);
  });

  it("is not posted to when the total is not that of the lines", () => {
    expect(() => ledgerPostings({ ...draft, totalCents: draft.totalCents + 1 })).toThrow(
      "sum to zero",
    );
  });

  it("is not posted to by an invoice of nothing", () => {
    expect(ledgerPostings({ lines: [], totalCents: 0 })).toEqual([]);
  });

  it("sums to zero for any bill, and a reversal takes everything back", () => {
    const amounts = fc.array(fc.integer({ min: -1_000_000, max: 1_000_000 }), { maxLength: 6 });
    fc.assert(
      fc.property(fc.nat(5_000_000), amounts, (billedWh, delivery) => {
        const lines = delivery.map((amountCents, index) => ({
          code: index % 2 === 0 ? ("delivery_monthly" as const) : ("non_recurring" as const),
          description: "",
          rateMicrosPerKwh: null,
          amountCents,
        }));
        const rated = rate({
          ...ratingInput,
          billedWh,
          delivery: { kind: "tdu_invoice", documentNumber: "T1", lines },
        });
        const postings = ledgerPostings(rated);
        const balance = new Map<string, number>();
        for (const { ledgerAccount, amountCents } of postings) {
          expect(balance.has(ledgerAccount)).toBe(false);
          balance.set(ledgerAccount, amountCents);
        }
        expect([...balance.values()].reduce((sum, cents) => sum + cents, 0)).toBe(0);
        expect(balance.get("receivable") ?? 0).toBe(rated.totalCents);
        for (const { ledgerAccount, amountCents } of reversalPostings(postings)) {
          balance.set(ledgerAccount, (balance.get(ledgerAccount) ?? Number.NaN) + amountCents);
        }
        expect([...balance.values()].filter((cents) => cents !== 0)).toEqual([]);
      }),
    );
  });
});
