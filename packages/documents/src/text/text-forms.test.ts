import { formatAxisDay, formatDay, formatShortDay } from "@lamplight/domain";
import { describe, expect, it } from "vitest";
import { documentDate } from "./document-date.ts";
import { formatMoney } from "./format-money.ts";
import { groupThousands } from "@lamplight/domain";
import { readableColor } from "./readable-color.ts";

describe("numbers", () => {
  it.each([
    [0, "$0.00"],
    [5, "$0.05"],
    [-5, "\u2212$0.05"],
    [99_999, "$999.99"],
    [100_000, "$1,000.00"],
    [-123_456_789, "\u2212$1,234,567.89"],
  ])("writes %i cents as %s", (cents, expected) => {
    expect(formatMoney(cents)).toBe(expected);
  });

  it.each([
    ["0", "0"],
    ["999", "999"],
    ["1043.217", "1,043.217"],
    ["1234567.12345", "1,234,567.12345"],
    ["-1000", "\u22121,000"],
  ])("separates %s as %s", (decimal, expected) => {
    expect(groupThousands(decimal)).toBe(expected);
  });

  it.each(["", "1e3", "12,000", "abc"])("refuses %j", (decimal) => {
    expect(() => groupThousands(decimal)).toThrow("not a decimal");
  });
});

describe("days", () => {
  it("writes a day in three lengths", () => {
    expect(formatDay("2022-03-01")).toBe("March 1, 2022");
    expect(formatShortDay("2022-12-31")).toBe("Dec 31, 2022");
    expect(formatAxisDay("2022-05-09")).toBe("May 9");
  });

  it.each(["2022-13-01", "2022-00-01", "2022-3-1", "today"])("refuses %s", (day) => {
    expect(() => formatDay(day)).toThrow("not a day");
  });

  it("takes the parts of an instant in UTC", () => {
    expect(documentDate("2022-03-03T23:59:58.999Z")).toEqual({
      year: 2022,
      month: 3,
      day: 3,
      hour: 23,
      minute: 59,
      second: 58,
    });
    expect(() => documentDate("soon")).toThrow("not an instant");
  });
});

describe("a brand's colour in text", () => {
  it("stays when it can be read, and is darkened when it cannot", () => {
    expect(readableColor("#0f6b5c")).toBe("#0f6b5c");
    expect(readableColor("#000000")).toBe("#000000");
    for (const pale of ["#ffff00", "#ffffff", "#8fd3ff"]) {
      expect(readableColor(pale)).not.toBe(pale);
      expect(readableColor(readableColor(pale))).toBe(readableColor(pale));
    }
  });

  it("refuses what is no colour", () => {
    expect(() => readableColor("red")).toThrow("not a colour");
  });
});
