import type { PopulationBand, PricingComponent } from "@lamplight/contracts/model";
import { describe, expect, it } from "vitest";
import { formatDollars } from "../money/format-dollars.ts";
import { formatExact } from "../money/format-exact.ts";
import { averageCentsPerKwh } from "./average-cents-per-kwh.ts";
import { billCases } from "./bills.cases.ts";
import { chargeCases } from "./charges.cases.ts";
import { componentRaters } from "./components/registry.ts";
import { exportCases } from "./export.cases.ts";
import type { RatedLine, RatingInput } from "./model.ts";
import { rate } from "./rate.ts";
import { insideBigCity } from "./rating-input.cases.ts";
import { regulatoryConstant, regulatoryConstants, rowInForce } from "./regulatory-constants.ts";
import { stages } from "./stages.ts";
import { timeOfUseCases } from "./time-of-use.cases.ts";

function caseNamed(start: string): RatingInput {
  const found = billCases.find(({ name }) => name.startsWith(start));
  if (found === undefined) throw new Error(`no case ${start}`);
  return found.input;
}

const residential = caseNamed("a published residential bill");

function lineOf(input: RatingInput, code: string): RatedLine {
  const line = rate(input).lines.find((candidate) => candidate.code === code);
  if (line === undefined) throw new Error(`no line ${code}`);
  return line;
}

const goldenCases = [...billCases, ...chargeCases, ...timeOfUseCases, ...exportCases];

describe("golden bills", () => {
  it.each(goldenCases)(
    "$name",
    ({ input, data = null, lines, totalDollars, averageCentsPerKwh: average }) => {
      const bill = rate(input, data);
      expect(bill.lines.map((line) => [line.code, formatDollars(line.amountCents)])).toEqual(lines);
      expect(formatDollars(bill.totalCents)).toBe(totalDollars);
      expect(bill.averageCentsPerKwh).toBe(average);
    },
  );
});

describe("lines", () => {
  it("use the defined terms of 16 TAC 25.479(c)", () => {
    expect(rate(residential).lines.map(({ label }) => label)).toEqual([
      "Energy Charge",
      "TDU Delivery Charges: Monthly charge",
      "TDU Delivery Charges: Delivery charge",
      "PUC Assessment",
      "Miscellaneous Gross Receipts Tax Reimbursement",
      "Sales Tax: City",
      "Sales Tax: Special district",
    ]);
  });

  it("show quantity and rate in their units, and no rate that has no exact decimal", () => {
    const shown = rate(residential).lines.map((line) => [
      line.quantity,
      line.quantityUnit,
      line.rate,
      line.rateUnit,
    ]);
    expect(shown).toEqual([
      ["948", "kWh", "16.19", "cents_per_kwh"],
      [null, null, null, null],
      ["948", "kWh", "5.5833", "cents_per_kwh"],
      ["210.64", "dollars", null, null],
      ["210.99", "dollars", "1.997", "percent"],
      ["215.21", "dollars", "1.75", "percent"],
      ["215.21", "dollars", "0.25", "percent"],
    ]);
  });

  it("stand in the group that decides the average price", () => {
    const bill = rate(caseNamed("a disconnection"));
    expect(bill.lines.map(({ group }) => group)).toEqual([
      "energy",
      "delivery",
      "non_recurring",
      "non_recurring",
      "taxes",
    ]);
    expect(formatExact(bill.recurringExact)).toBe("104000000000/1");
    expect(formatExact(bill.currentChargesExact)).toBe("390650000000/3");
  });
});

describe("traces", () => {
  const usage = { slots: 33 * 96, sumWh: 948_000, sha256: "00ff" };

  it("are JSON", () => {
    for (const { trace } of rate({ ...residential, usage }).lines) {
      expect(JSON.parse(JSON.stringify(trace))).toEqual(trace);
    }
  });

  it("of energy name plan version and intervals", () => {
    expect(lineOf({ ...residential, usage }, "energy_charge").trace).toEqual({
      rule: "billed kWh times the energy rate",
      source: { kind: "plan", planVersion: "SAMPLE-1", component: "flat_energy" },
      intervals: [{ from: "2025-12-20", until: "2026-01-22", ...usage }],
      facts: {},
      base: null,
      exact: "153481200000/1",
      rounding: "half_up_per_line",
    });
  });

  it("of delivery name the utility's invoice, or its tariff", () => {
    expect(lineOf(residential, "delivery_monthly").trace.source).toEqual({
      kind: "tdu_invoice",
      documentNumber: "T1",
      description: "Monthly charge",
    });
    expect(lineOf(caseNamed("from the tariff"), "delivery_monthly").trace.source).toMatchObject({
      kind: "tariff",
      utility: "ONCOR",
      effectiveOn: "2025-09-01",
      status: "observed",
    });
  });

  it("of a share name its base, the lines in it and the constant", () => {
    const { trace } = lineOf(residential, "gross_receipts_reimbursement");
    expect(trace.source).toEqual({
      kind: "regulation",
      constantId: "gross_receipts_10000_or_more",
      effectiveFrom: "2002-01-01",
      ratio: "1997/100000",
    });
    expect(trace.base?.lineCodes).toEqual([
      "energy_charge",
      "delivery_monthly",
      "delivery_per_kwh",
      "puc_assessment",
    ]);
    // (153.4812 + 57.16) * 601 / 600: thirds of a nano-dollar, which no decimal could hold.
    expect(trace.base?.exact).toBe("632976806000/3");
  });
});

describe("the gross receipts reimbursement", () => {
  it.each<[PopulationBand, number | undefined]>([
    ["up_to_1000", undefined],
    ["1001_to_2499", 123],
    ["2500_to_9999", 226],
    ["10000_or_more", 421],
  ])("of a place of %s is %s cents on $210.99", (populationBand, cents) => {
    const jurisdiction = { place: "Sample", isInsideCityLimits: true, populationBand };
    const bill = rate({ ...residential, taxes: { ...insideBigCity, jurisdiction } });
    const line = bill.lines.find(({ code }) => code === "gross_receipts_reimbursement");
    expect(line?.amountCents).toBe(cents);
  });

  it("is not guessed where the band is unknown", () => {
    const jurisdiction = { place: "Sample", isInsideCityLimits: true, populationBand: null };
    expect(() => rate({ ...residential, taxes: { ...insideBigCity, jurisdiction } })).toThrow(
      "population band",
    );
  });
});

describe("a label", () => {
  it("has neither assessment nor reimbursement nor taxes", () => {
    const { lines } = rate({ ...residential, taxes: { kind: "label" } });
    expect(lines.map(({ group }) => group)).not.toContain("taxes");
  });
});

describe("a plan that bundles delivery", () => {
  it("has no delivery lines, whatever the utility charges", () => {
    const pricing = {
      components: [
        { kind: "flat_energy" as const, rateDollarsPerKwh: "0.179" },
        { kind: "bundled_delivery" as const },
      ],
    };
    const { lines } = rate({ ...residential, pricing });
    expect(lines.filter(({ stage }) => stage === "delivery")).toEqual([]);
  });
});

/** Every order of a list. */
function permutations<TItem>(items: readonly TItem[]): TItem[][] {
  if (items.length < 2) return [[...items]];
  return items.flatMap((item, index) =>
    permutations(items.toSpliced(index, 1)).map((rest) => [item, ...rest]),
  );
}

describe("order", () => {
  it("of a plan's components changes nothing at all", () => {
    const input = caseNamed("from the tariff");
    const expected = rate(input);
    for (const components of permutations<PricingComponent>(input.pricing.components)) {
      expect(rate({ ...input, pricing: { components } })).toEqual(expected);
    }
  });

  it("of the utility's lines moves them, and changes no amount, base or average", () => {
    const input = caseNamed("a disconnection");
    if (input.delivery.kind !== "tdu_invoice") throw new Error("not billed from an invoice");
    const expected = rate(input);
    for (const lines of permutations(input.delivery.lines)) {
      const bill = rate({ ...input, delivery: { ...input.delivery, lines } });
      expect({ ...bill, lines: [] }).toEqual({ ...expected, lines: [] });
      expect(bill.lines.at(-1)?.exact).toEqual(expected.lines.at(-1)?.exact);
      expect(bill.lines.map(({ amountCents }) => amountCents).toSorted()).toEqual(
        expected.lines.map(({ amountCents }) => amountCents).toSorted(),
      );
    }
  });

  it("of stages is the order of the lines", () => {
    for (const { input } of billCases) {
      const order = rate(input).lines.map(({ stage }) => stages.indexOf(stage));
      expect(order).toEqual(order.toSorted((left, right) => left - right));
    }
  });
});

describe("the average price", () => {
  it.each([
    [1_250_000_000n, 10_000_000, "0.0", "0.0125 cents"],
    [50_000_000n, 100_000, "0.1", "0.05 cents, a tie, goes up"],
    [49_999_999n, 100_000, "0.0", "just below the tie"],
    [-50_000_000n, 100_000, "-0.1", "the mirror of the tie"],
    [140_000_000n, 1000, "14.0", "one decimal always"],
  ])("%d nano-dollars over %d Wh are %s cents per kWh (%s)", (numerator, energyWh, expected) => {
    expect(averageCentsPerKwh({ numerator, denominator: 1n }, energyWh)).toBe(expected);
  });
});

describe("regulatory constants", () => {
  it("have one row per id and day", () => {
    const keys = regulatoryConstants.map(({ id, effectiveFrom }) => `${id} ${effectiveFrom}`);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it("are looked up by day: a later row takes over on its day and not before", () => {
    const rows = [
      { id: "a", effectiveFrom: "2026-01-01", value: 2 },
      { id: "a", effectiveFrom: "2020-01-01", value: 1 },
      { id: "b", effectiveFrom: "2020-01-01", value: 9 },
    ];
    const days = ["2019-12-31", "2020-01-01", "2025-12-31", "2026-01-01"];
    expect(days.map((day) => rowInForce(rows, "a", day)?.value)).toEqual([undefined, 1, 1, 2]);
    expect(() => regulatoryConstant("invoice_due", "2001-12-31")).toThrow("no invoice_due");
  });
});

describe("the registry", () => {
  it("does not compile without an entry for each kind of component", () => {
    const { flat_energy: _, ...incomplete } = componentRaters;
    // @ts-expect-error flat_energy is missing
    const raters: typeof componentRaters = incomplete;
    expect(Object.keys(raters)).not.toContain("flat_energy");
  });
});

it("refuses energy that is no whole Wh as a bug", () => {
  expect(() => rate({ ...residential, billedWh: -1 })).toThrow("Wh");
  expect(() => rate({ ...residential, billedWh: 0.5 })).toThrow("Wh");
});
