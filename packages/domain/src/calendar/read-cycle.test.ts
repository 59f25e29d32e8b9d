import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "./add-days.ts";
import { daysBetween } from "./days-between.ts";
import { isAmsOperationalDay } from "./is-ams-operational-day.ts";
import { nextReadDay, readCycleCount, readDaysOfCycle } from "./read-cycle.ts";

const cycles = Array.from({ length: readCycleCount }, (_, index) => index + 1);
const from = "2017-01-01";
const until = "2036-01-01";

function firstReads(calendarSeed: number): string[] {
  return cycles.map((cycle) => nextReadDay({ calendarSeed, cycle, after: from }));
}

describe("read calendars", () => {
  it.each([0, 1, 42, 20_260_101, -7, 2 ** 40 + 1])(
    "of seed %d read every cycle every 27 to 35 days, on operational days, 2017 to 2035",
    (calendarSeed) => {
      for (const cycle of cycles) {
        const days = readDaysOfCycle({ calendarSeed, cycle, from, until });
        expect(days.filter((day) => !isAmsOperationalDay(day))).toEqual([]);
        const gaps = days.slice(1).map((day, index) => daysBetween(days[index] ?? "", day));
        expect(Math.min(...gaps)).toBeGreaterThanOrEqual(27);
        expect(Math.max(...gaps)).toBeLessThanOrEqual(35);
        // Nineteen years are 228 months; a read more or less may lie at either edge.
        expect(Math.abs(days.length - 228)).toBeLessThanOrEqual(1);
      }
    },
  );

  it("are the same whatever window is asked", () => {
    fc.assert(
      fc.property(
        fc.integer(),
        fc.constantFrom(...cycles),
        fc.nat(6000),
        fc.nat(400),
        (calendarSeed, cycle, start, length) => {
          const windowFrom = addDays(from, start);
          const windowUntil = addDays(windowFrom, length);
          const all = readDaysOfCycle({ calendarSeed, cycle, from, until });
          expect(
            readDaysOfCycle({ calendarSeed, cycle, from: windowFrom, until: windowUntil }),
          ).toEqual(all.filter((day) => day >= windowFrom && day < windowUntil));
          expect(nextReadDay({ calendarSeed, cycle, after: windowFrom })).toBe(
            all.find((day) => day > windowFrom),
          );
        },
      ),
      { numRuns: 40 },
    );
  });

  it("differ by cycle and by seed", () => {
    expect(new Set(firstReads(42)).size).toBeGreaterThan(15);
    expect(firstReads(42)).not.toEqual(firstReads(43));
  });

  it("never move: a changed day would bill a stored period twice", () => {
    expect(readDaysOfCycle({ calendarSeed: 42, cycle: 7, from: "2022-01-01", until: "2022-07-01" }))
      .toMatchInlineSnapshot(`
      [
        "2022-01-26",
        "2022-02-23",
        "2022-03-26",
        "2022-04-27",
        "2022-05-27",
        "2022-06-27",
      ]
    `);
  });

  it("have cycles 1 to 20", () => {
    expect(() => nextReadDay({ calendarSeed: 1, cycle: 21, after: from })).toThrow("no read cycle");
  });
});
