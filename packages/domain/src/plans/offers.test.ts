import type {
  EnergyComponent,
  PricingComponent,
  StandingComponent,
  TduTariff,
} from "@lamplight/contracts/model";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatMicros } from "../money/format-micros.ts";
import { sampleTariff } from "../rating/rating-input.cases.ts";
import { labelTariff } from "./label-tariff.ts";
import { rateOfTerm } from "./rate-of-term.ts";
import { rateProblems, type RatedGroup } from "./rate-problems.ts";
import { solveOffer, type StandardOffer } from "./solve-offer.ts";

const on = "2026-03-01";
const flat = (rateMicrosPerKwh: number): EnergyComponent => ({
  kind: "flat_energy",
  rateDollarsPerKwh: formatMicros(rateMicrosPerKwh),
});
const base: StandingComponent = { kind: "base_charge", dollarsPerCycle: "5.00" };
const passed: StandingComponent = { kind: "delivery_pass_through" };
const noKnobs = { rateMicrosPerKwh: null, commissionCents: null };

/** 11.9 cents, of which 6 dollars a month are commission. */
function standard(change: Partial<StandardOffer> & { standing?: PricingComponent[] } = {}) {
  const { standing = [passed], ...rest } = change;
  const rateMicrosPerKwh = rest.rateMicrosPerKwh ?? 119_000;
  return {
    pricing: { components: [flat(rateMicrosPerKwh), ...standing] },
    rateMicrosPerKwh,
    commissionCents: 600,
    costMicrosPerKwh: 85_000,
    tariff: sampleTariff,
    on,
    ...rest,
  };
}

const offer = (rateMicrosPerKwh: number, commissionCents: number) => ({
  kind: "offer",
  rateMicrosPerKwh,
  commissionCents,
});

const solvedAt = (rateMicrosPerKwh: number) =>
  solveOffer(standard(), { ...noKnobs, rateMicrosPerKwh });

describe("an offer", () => {
  it("of which nothing is asked is the standard one", () => {
    expect(solveOffer(standard(), noKnobs)).toEqual(offer(119_000, 600));
  });

  it("asked for a commission has the rate that pays it over 1,000 kWh", () => {
    // 6 dollars more are 0.6 cents a kWh.
    expect(solveOffer(standard(), { ...noKnobs, commissionCents: 1200 })).toEqual(
      offer(125_000, 1200),
    );
    expect(solveOffer(standard(), { ...noKnobs, commissionCents: 0 })).toEqual(offer(113_000, 0));
    expect(solveOffer(standard(), { ...noKnobs, commissionCents: 601 })).toEqual(
      offer(119_010, 601),
    );
  });

  it("asked for a rate has the commission that it leaves, down to whole cents", () => {
    expect(solvedAt(119_000)).toEqual(offer(119_000, 600));
    expect(solvedAt(125_000)).toEqual(offer(125_000, 1200));
    expect(solvedAt(119_019)).toEqual(offer(119_019, 601));
    expect(solvedAt(118_999)).toEqual(offer(118_999, 599));
    // Below its own share the retailer takes less, down to the cost; the commission is never below zero.
    expect(solvedAt(100_000)).toEqual(offer(100_000, 0));
    expect(solvedAt(85_000)).toEqual(offer(85_000, 0));
  });

  it("below the cost of energy is refused with what would do", () => {
    expect(solveOffer(standard(), { ...noKnobs, rateMicrosPerKwh: 84_999 })).toEqual({
      kind: "below_cost",
      lowestRateMicrosPerKwh: 85_000,
      highestCommissionCents: 0,
    });
    // 9 cents leave half a cent a kWh, which is 5 dollars.
    expect(solveOffer(standard(), { rateMicrosPerKwh: 90_000, commissionCents: 501 })).toEqual({
      kind: "below_cost",
      lowestRateMicrosPerKwh: 90_010,
      highestCommissionCents: 500,
    });
    expect(solveOffer(standard(), { rateMicrosPerKwh: 90_000, commissionCents: 500 })).toEqual(
      offer(90_000, 500),
    );
  });

  it("of a group without a cost leaves the retailer what the standard one leaves", () => {
    const free = standard({ costMicrosPerKwh: null });
    expect(solveOffer(free, { ...noKnobs, rateMicrosPerKwh: 113_000 })).toEqual(offer(113_000, 0));
    expect(solveOffer(free, { ...noKnobs, rateMicrosPerKwh: 112_999 })).toMatchObject({
      kind: "below_cost",
      lowestRateMicrosPerKwh: 113_000,
    });
    expect(solveOffer(free, { rateMicrosPerKwh: 119_000, commissionCents: 601 })).toMatchObject({
      kind: "below_cost",
      highestCommissionCents: 600,
    });
  });

  it("counts base charges, credits and delivery that the retailer pays", () => {
    const low = { rateMicrosPerKwh: 80_000, commissionCents: 0 };
    // Five dollars by 1,000 kWh are the half cent that is missing.
    expect(solveOffer(standard({ standing: [passed, base] }), low).kind).toBe("offer");
    const credit: PricingComponent = {
      kind: "usage_credit",
      name: "Credit",
      dollars: "35.00",
      atLeastKwh: "1000",
    };
    expect(solveOffer(standard({ standing: [passed, credit] }), noKnobs)).toMatchObject({
      kind: "below_cost",
      // 8.5 cents, 3.5 of the credit and 0.6 of the commission.
      lowestRateMicrosPerKwh: 126_000,
    });
    // 11.9 less 4.23 dollars and 5.6032 cents is less than 8.5.
    expect(solveOffer(standard({ standing: [{ kind: "bundled_delivery" }] }), noKnobs).kind).toBe(
      "below_cost",
    );
  });

  it("is never refused at what a refusal says would do, and always a cent or a step beyond", () => {
    fc.assert(
      fc.property(
        fc.nat(200_000),
        fc.nat(200_000),
        fc.nat(5000),
        fc.nat(5000),
        fc.option(fc.nat(150_000)),
        (sheetRate, rate, sheetCommission, commission, cost) => {
          const sheet = standard({
            rateMicrosPerKwh: sheetRate,
            commissionCents: sheetCommission,
            costMicrosPerKwh: cost,
          });
          const solved = solveOffer(sheet, { rateMicrosPerKwh: rate, commissionCents: commission });
          if (solved.kind === "offer") return;
          const { lowestRateMicrosPerKwh: lowest, highestCommissionCents: highest } = solved;
          const at = (rateMicrosPerKwh: number, commissionCents: number) =>
            solveOffer(sheet, { rateMicrosPerKwh, commissionCents }).kind;
          expect(at(lowest, commission)).toBe("offer");
          expect(lowest === 0 || at(lowest - 1, commission)).not.toBe("offer");
          expect(at(rate, highest + 1)).toBe("below_cost");
          if (highest > 0) expect(at(rate, highest)).toBe("offer");
        },
      ),
    );
  });
});

describe("the rate of a term", () => {
  const rates = [
    { termMonths: 24, energy: flat(110_000) },
    { termMonths: 12, energy: flat(119_000) },
    { termMonths: 36, energy: flat(121_000) },
  ];

  it("is its own, or the dearer of its neighbours", () => {
    expect(rateOfTerm(rates, 24)).toEqual(rates[0]);
    expect(rateOfTerm(rates, 18)).toEqual({ termMonths: 18, energy: flat(119_000) });
    expect(rateOfTerm(rates, 30)).toEqual({ termMonths: 30, energy: flat(121_000) });
  });

  it("is none beyond all terms, or where the price is not one", () => {
    expect(rateOfTerm(rates, 6)).toBeNull();
    expect(rateOfTerm(rates, 48)).toBeNull();
    expect(rateOfTerm([], 12)).toBeNull();
    const variable: EnergyComponent = {
      kind: "variable_energy",
      series: "S",
      firstCycleRateDollarsPerKwh: "0.1",
    };
    const mixed = [
      { termMonths: 24, energy: flat(110_000) },
      { termMonths: 12, energy: variable },
    ];
    expect(rateOfTerm(mixed, 18)).toBeNull();
  });
});

const row = (change: Partial<TduTariff>): TduTariff => ({ ...sampleTariff, ...change });
const inSandbox = (rows: TduTariff[]) => labelTariff(rows, on, { isLive: false });

describe("the tariff of a label", () => {
  const official = row({ status: "official", effectiveOn: "2025-09-01" });
  const live = { isLive: true };

  it("is the row in effect, official before observed, later observed before earlier", () => {
    const observed = row({ effectiveOn: "2025-09-01", rateMicrosPerKwh: 1 });
    const corrected = row({ ...observed, observedOn: "2025-09-20", rateMicrosPerKwh: 2 });
    const future = row({ effectiveOn: "2026-03-02" });
    expect(inSandbox([observed, future])).toBe(observed);
    expect(inSandbox([observed, corrected])).toBe(corrected);
    expect(inSandbox([official, corrected])).toBe(official);
    expect(() => inSandbox([future])).toThrow(
      expect.objectContaining({ code: "no_delivery_tariff" }),
    );
  });

  it("of a live App is official, and not where it has changed since as far as is known", () => {
    const same = row({ effectiveOn: "2025-09-20" });
    expect(labelTariff([official, same], on, live)).toBe(official);
    const changed = row({ effectiveOn: "2026-02-20", monthlyCents: 999 });
    for (const rows of [[changed], [official, changed]]) {
      expect(() => labelTariff(rows, on, live)).toThrow(
        expect.objectContaining({
          code: "tariff_not_official",
          details: { utility: "ONCOR", effectiveOn: "2026-02-20" },
        }),
      );
    }
    expect(() => labelTariff([], on, live)).toThrow(
      expect.objectContaining({ code: "no_delivery_tariff" }),
    );
  });
});

describe("a rate of a sheet", () => {
  const group: RatedGroup = {
    segment: "residential",
    energyKind: "flat_energy",
    components: [passed],
    commissionCents: 600,
    costMicrosPerKwh: 85_000,
  };
  const byTime: EnergyComponent = {
    kind: "time_of_use_energy",
    windows: [
      { name: "Nights", hours: [{ from: "21:00", until: "06:00" }], rateDollarsPerKwh: "0" },
    ],
    otherwise: { name: "Days", rateDollarsPerKwh: "0.2" },
  };

  it.each<[string, EnergyComponent, Partial<RatedGroup>, TduTariff | null, RegExp | null]>([
    ["goes with its group", flat(91_000), {}, sampleTariff, null],
    ["below cost is refused", flat(90_999), {}, sampleTariff, /does not pay/],
    ["is not weighed without a cost", flat(1), { costMicrosPerKwh: null }, sampleTariff, null],
    ["is not weighed without a tariff", flat(1), {}, null, null],
    ["of another kind is refused", byTime, {}, sampleTariff, /sold at flat_energy/],
    [
      "that is malformed is refused with its path",
      { kind: "flat_energy", rateDollarsPerKwh: "0.1234567" },
      {},
      sampleTariff,
      /components\[0\]\.rateDollarsPerKwh/,
    ],
    [
      "that no label can state is refused",
      byTime,
      { energyKind: "time_of_use_energy" },
      sampleTariff,
      /No label.*Nights/,
    ],
  ])("%s", (_name, energy, change, tariff, reason) => {
    const problems = rateProblems(energy, { ...group, ...change }, tariff, on);
    if (reason === null) expect(problems).toEqual([]);
    else expect(problems).toEqual([expect.stringMatching(reason)]);
  });
});
