import type { Weekday } from "@lamplight/contracts/model";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { eachDay } from "../../calendar/each-day.ts";
import { intervalCountOf } from "../../calendar/interval-count-of.ts";
import { localQuartersOf } from "../../calendar/local-quarters-of.ts";
import { formatExact } from "../../money/format-exact.ts";
import { exactOf } from "../../money/exact-of.ts";
import type { UsageDay } from "../../usage/model.ts";
import { makeContext } from "../context.ts";
import { NO_PRICE, type RatingData } from "../model.ts";
import { ratingInputOf } from "../rating-input.cases.ts";
import type { IndexTerms } from "./index-terms.ts";
import { sumIndexed } from "./sum-indexed.ts";
import { isInWindow, windowRuns } from "./window-runs.ts";

const quarter = fc
  .record({ hour: fc.nat(23), part: fc.nat(3) })
  .map(({ hour, part }) => `${String(hour).padStart(2, "0")}:${part === 0 ? "00" : part * 15}`);

const timeOfUse = fc.record({
  kind: fc.constant("time_of_use_energy" as const),
  windows: fc.array(
    fc.record(
      {
        name: fc.constant("A"),
        rateDollarsPerKwh: fc.constant("0.1"),
        hours: fc.array(fc.record({ from: quarter, until: quarter }), {
          minLength: 1,
          maxLength: 3,
        }),
        weekdays: fc.constantFrom<Weekday[]>(["saturday", "sunday"], ["monday"]),
        months: fc.constantFrom<number[]>([3, 7], [11]),
      },
      { requiredKeys: ["name", "rateDollarsPerKwh"] },
    ),
    { minLength: 1, maxLength: 4 },
  ),
});

const otherwise = { name: "Rest", rateDollarsPerKwh: "0.2" };

describe("the windows of a day", () => {
  it("cover each slot once, with the first window that matches its quarter hour of the clock", () => {
    // Both changes of the clock, a weekend and a month that no window names.
    const days = fc.constantFrom(
      "2022-03-13",
      "2022-11-06",
      "2022-07-04",
      "2022-07-09",
      "2022-01-03",
    );
    fc.assert(
      fc.property(timeOfUse, fc.boolean(), days, (price, hasRest, day) => {
        const energy = hasRest ? { ...price, otherwise } : price;
        const month = Number(day.slice(5, 7));
        const weekday = new Date(`${day}T12:00:00Z`).getUTCDay();
        const expected = Array.from(localQuartersOf(day), (at) => {
          const found = price.windows.findIndex((one) => isInWindow(one, month, weekday, at));
          return found === -1 ? price.windows.length : found;
        });
        const found = windowRuns(energy, day, intervalCountOf(day)).flatMap(
          ({ from, until, window }) => Array.from({ length: until - from }, () => window),
        );
        expect(found).toEqual(expected);
      }),
    );
  });
});

const period = { from: "2022-07-01", until: "2022-07-03" };
const series = "S";

function decimal(value: number, decimals: number): string {
  const digits = String(Math.abs(value)).padStart(decimals + 1, "0");
  return `${value < 0 ? "-" : ""}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}

/** Sums a day of one Wh at one micro-dollar, but for the energy of slot 7 and the price of slot 9. */
function sumOf(wh: number, price: number) {
  const day = period.from;
  const consumptionWh = new Int32Array(96).fill(1).fill(wh, 7, 8);
  const prices = new Int32Array(96).fill(1).fill(price, 9, 10);
  const data: RatingData = {
    days: [{ day, consumptionWh, generationWh: null, quality: null }],
    indexes: [{ series, byDay: new Map([[day, prices]]) }],
  };
  const input = ratingInputOf({
    pricing: { components: [{ kind: "flat_energy", rateDollarsPerKwh: "0.1" }] },
    billedWh: 0,
    usage: { slots: 96, sumWh: 0, sha256: "" },
  });
  return sumIndexed({ series, seriesKind: "public_index" }, makeContext(input, data), "import");
}

describe("sumIndexed", () => {
  it("is the sum of each interval's energy at its own price, never below the floor", () => {
    const slots = fc.array(
      fc.record({
        drawn: fc.nat(5000),
        given: fc.nat(5000),
        price: fc.integer({ min: -300_000, max: 5_000_000 }),
      }),
      { minLength: 192, maxLength: 192 },
    );
    const channels = fc.constantFrom("import" as const, "export" as const, "netted" as const);
    const multipliers = fc.option(fc.nat(20_000));
    const adders = fc.option(fc.integer({ min: -50_000, max: 50_000 }));
    const floors = fc.option(fc.integer({ min: -100_000, max: 200_000 }));
    fc.assert(
      fc.property(
        slots,
        channels,
        multipliers,
        adders,
        floors,
        (given, channel, multiplier, adder, floor) => {
          const days = eachDay(period.from, period.until).map((day, index): UsageDay => {
            const ofDay = given.slice(index * 96, index * 96 + 96);
            return {
              day,
              consumptionWh: Int32Array.from(ofDay, ({ drawn }) => drawn),
              generationWh: Int32Array.from(ofDay, (slot) => slot.given),
              quality: null,
            };
          });
          const prices = days.map(({ day }, index) => {
            const ofDay = given.slice(index * 96, index * 96 + 96);
            return [day, Int32Array.from(ofDay, ({ price }) => price)] as const;
          });
          const data: RatingData = { days, indexes: [{ series, byDay: new Map(prices) }] };
          const terms: IndexTerms = {
            series,
            seriesKind: "public_index",
            ...(multiplier !== null && { multiplier: decimal(multiplier, 4) }),
            ...(adder !== null && { adderDollarsPerKwh: decimal(adder, 6) }),
            ...(floor !== null && { floorDollarsPerKwh: decimal(floor, 6) }),
          };
          const input = ratingInputOf({
            pricing: { components: [{ kind: "flat_energy", rateDollarsPerKwh: "0.1" }] },
            period,
            billedWh: 0,
            usage: { slots: 192, sumWh: 0, sha256: "" },
          });
          // Ten-thousandths of nano-dollars.
          let expected = 0n;
          for (const slot of given) {
            const energy =
              channel === "import"
                ? slot.drawn
                : channel === "export"
                  ? slot.given
                  : Math.min(slot.drawn, slot.given);
            const scaled =
              BigInt(slot.price) * BigInt(multiplier ?? 10_000) + BigInt(adder ?? 0) * 10_000n;
            const least = floor === null ? scaled : BigInt(floor) * 10_000n;
            expected += BigInt(energy) * (scaled < least ? least : scaled);
          }
          const sum = sumIndexed(terms, makeContext(input, data), channel);
          expect(formatExact(sum.exact)).toBe(formatExact(exactOf(expected, 10_000n)));
        },
      ),
    );
  });

  it("refuses an interval without a price and one without energy, and names it", () => {
    expect(sumOf(0, 0).energyWh).toBe(95);
    expect(() => sumOf(-1, 0)).toThrow(
      expect.objectContaining({
        details: { reason: "intervals_missing", what: "2022-07-01, interval 7" },
      }),
    );
    expect(() => sumOf(0, NO_PRICE)).toThrow(
      expect.objectContaining({
        details: { reason: "price_missing", what: "S on 2022-07-01, interval 9" },
      }),
    );
  });
});
