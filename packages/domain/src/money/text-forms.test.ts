import { describe, expect, it } from "vitest";
import { isDomainError } from "../error.ts";
import { formatDollars } from "./format-dollars.ts";
import { formatMicrosAsCents } from "./format-micros-as-cents.ts";
import { parseCents } from "./parse-cents.ts";
import { parseMicros } from "./parse-micros.ts";

function refusalOf(act: () => unknown): unknown {
  try {
    act();
  } catch (error) {
    return isDomainError(error) ? { code: error.code, details: error.details } : error;
  }
  return "no refusal";
}

it.each([
  [0, "0.00"],
  [5, "0.05"],
  [-5, "-0.05"],
  [1234, "12.34"],
  [-120_000, "-1200.00"],
])("%d cents are $%s, both ways", (cents, dollars) => {
  expect(formatDollars(cents)).toBe(dollars);
  expect(parseCents(dollars)).toBe(cents);
});

it.each([
  ["4.95", 495],
  ["4.9", 490],
  ["4", 400],
  ["4.9500", 495],
  ["-0", 0],
])("parseCents(%j) is %d", (dollars, cents) => {
  expect(parseCents(dollars)).toBe(cents);
});

it.each(["", "4.", ".5", "4.951", "1e3", "04", " 4", "4,00", "90071992547409.93"])(
  "parseCents refuses %j",
  (dollars) => {
    expect(refusalOf(() => parseCents(dollars))).toMatchObject({ code: "invalid_input" });
  },
);

it.each([
  ["0.1619", 161_900, "16.19"],
  ["0.055833", 55_833, "5.5833"],
  ["0.0566770", 56_677, "5.6677"],
  ["0.159", 159_000, "15.9"],
  ["0.05", 50_000, "5"],
  ["0", 0, "0"],
  ["-0.0005", -500, "-0.05"],
  ["9000", 9_000_000_000, "900000"],
])("$%s per kWh is %d micros, %s cents", (dollars, micros, cents) => {
  expect(parseMicros(dollars, "rate")).toBe(micros);
  expect(formatMicrosAsCents(micros)).toBe(cents);
});

describe("parseMicros", () => {
  it("refuses a seventh decimal by name, instead of rounding it", () => {
    expect(refusalOf(() => parseMicros("0.1234567", "energyRate"))).toEqual({
      code: "rate_too_precise",
      details: { field: "energyRate", value: "0.1234567" },
    });
  });

  it("refuses what is no decimal", () => {
    expect(refusalOf(() => parseMicros("16,19", "rate"))).toMatchObject({ code: "invalid_input" });
  });
});
