import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { addDays } from "./add-days.ts";
import { addMonths } from "./add-months.ts";
import { daysBetween } from "./days-between.ts";
import { eachDay } from "./each-day.ts";
import { monthOf } from "./month-of.ts";

const anyDay = fc
  .integer({ min: 0, max: 80_000 })
  .map((days) => Temporal.PlainDate.from("1900-01-01").add({ days }).toString());

describe("arithmetic on days", () => {
  it("agrees with Temporal from 1900 to 2119", () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -40_000, max: 40_000 }), (day, days) => {
        const expected = Temporal.PlainDate.from(day).add({ days }).toString();
        expect(addDays(day, days)).toBe(expected);
        expect(daysBetween(day, expected)).toBe(days);
      }),
    );
  });

  it.each([
    ["2024-02-28", 1, "2024-02-29"],
    ["2023-02-28", 1, "2023-03-01"],
    ["2000-02-28", 1, "2000-02-29"],
    ["2100-02-28", 1, "2100-03-01"],
    ["2025-12-31", 1, "2026-01-01"],
    ["2026-01-01", -1, "2025-12-31"],
    ["1970-01-01", -1, "1969-12-31"],
  ])("%s and %d days is %s", (day, days, expected) => {
    expect(addDays(day, days)).toBe(expected);
  });

  it("lists a half-open range", () => {
    expect(eachDay("2024-02-28", "2024-03-02")).toEqual(["2024-02-28", "2024-02-29", "2024-03-01"]);
    expect(eachDay("2024-03-02", "2024-03-02")).toEqual([]);
  });

  it.each(["2023-02-29", "2023-13-01", "2023-00-10", "2023-1-10", "2023-01-32", "20230110", "x"])(
    "takes %j for a bug",
    (day) => {
      expect(() => addDays(day, 1)).toThrow("not a day");
    },
  );
});

describe("the nominal end of a term", () => {
  it.each([
    ["2025-01-31", 1, "2025-02-28"],
    ["2024-01-31", 1, "2024-02-29"],
    ["2025-01-31", 13, "2026-02-28"],
    ["2025-01-31", 14, "2026-03-31"],
    ["2024-02-29", 12, "2025-02-28"],
    ["2024-02-29", 48, "2028-02-29"],
    ["2025-10-15", 3, "2026-01-15"],
    ["2026-01-15", -1, "2025-12-15"],
  ])("%s and %d months is %s", (day, months, expected) => {
    expect(addMonths(day, months)).toBe(expected);
  });

  it("agrees with Temporal", () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -240, max: 240 }), (day, months) => {
        expect(addMonths(day, months)).toBe(
          Temporal.PlainDate.from(day).add({ months }).toString(),
        );
      }),
    );
  });
});

it("names the month of a day", () => {
  expect(monthOf("2026-01-20")).toBe("2026-01");
});
