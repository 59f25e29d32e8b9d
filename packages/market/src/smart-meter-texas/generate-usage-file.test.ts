import { dayTotals, eachDay, intervalCountOf } from "@lamplight/domain";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeSmartMeterTexas } from "./decode-smart-meter-texas.ts";
import { generateUsageFile } from "./generate-usage-file.ts";

const esiId = "10443720000000001";

function daysOf(text: string) {
  const decoded = decodeSmartMeterTexas(new TextEncoder().encode(text));
  expect(decoded.problems).toEqual([]);
  expect(decoded.rowsRead).toBe(text.trimEnd().split("\n").length - 1);
  return decoded.meters[0]?.days ?? [];
}

function kwhOf(text: string): number {
  return daysOf(text).reduce((sum, day) => sum + dayTotals(day).consumptionWh, 0) / 1000;
}

function rowsOn(date: string, text: string): string[][] {
  return text
    .split("\n")
    .map((line) => line.split(","))
    .filter((fields) => fields[1] === date);
}

describe("a made-up usage file", () => {
  it("has whole days whatever they are, with every Wh that it writes", () => {
    const request = fc.record({
      seed: fc.integer({ min: 0, max: 2 ** 31 }),
      start: fc.integer({ min: 0, max: 3000 }),
      days: fc.integer({ min: 1, max: 6 }),
    });
    fc.assert(
      fc.property(request, ({ seed, start, days }) => {
        const from = new Date(Date.UTC(2020, 0, 1 + start)).toISOString().slice(0, 10);
        const text = generateUsageFile({ seed, esiId, from, days });
        const decoded = daysOf(text);
        expect(decoded).toHaveLength(days);
        expect(decoded.every((day) => dayTotals(day).missingCount === 0)).toBe(true);
        const writtenKwh = text
          .split("\n")
          .slice(1)
          .reduce((sum, line) => sum + Number(line.split(",")[5] ?? 0), 0);
        const decodedWh = decoded.reduce((sum, day) => sum + dayTotals(day).consumptionWh, 0);
        expect(decodedWh).toBe(Math.round(writtenKwh * 1000));
      }),
      { numRuns: 60 },
    );
  });

  it("has 92 and 100 intervals at the clock changes, labelled as in a real export", () => {
    const text = generateUsageFile({ seed: 5, esiId, from: "2022-03-01", until: "2022-12-01" });
    const days = daysOf(text);
    expect(days.map((day) => day.day)).toEqual(eachDay("2022-03-01", "2022-12-01"));
    expect(days.every((day) => day.consumptionWh.length === intervalCountOf(day.day))).toBe(true);
    const spring = rowsOn("03/13/2022", text);
    expect(spring).toHaveLength(96);
    expect(spring.slice(7, 13).map((row) => [row[3], row[4], row[5] === ""])).toEqual([
      ["01:45", "02:00", false],
      ["02:00", "02:15", true],
      ["02:15", "02:30", true],
      ["02:30", "02:45", true],
      ["02:45", "03:00", true],
      ["03:00", "03:15", false],
    ]);
    const autumn = rowsOn("11/06/2022", text);
    expect(autumn).toHaveLength(100);
    expect(autumn.slice(7, 13).map((row) => [row[3], row[4]])).toEqual([
      ["01:45", "02:00"],
      ["02:00", "01:15"],
      ["01:15", "01:30"],
      ["01:30", "01:45"],
      ["01:45", "02:00"],
      ["02:00", "02:15"],
    ]);
    expect(autumn.at(-1)?.slice(3, 5)).toEqual(["23:45", "00:00"]);
  });

  it("is a Texas house: about 12,000 kWh a year, most of it in summer", () => {
    for (let house = 1; house <= 8; house++) {
      const id = `1044372000000000${house}`;
      const month = (from: string, until: string) =>
        kwhOf(generateUsageFile({ seed: 9, esiId: id, from, until }));
      const yearKwh = month("2025-01-01", "2026-01-01");
      expect(yearKwh).toBeGreaterThan(9_000);
      expect(yearKwh).toBeLessThan(15_500);
      expect(month("2025-07-01", "2025-08-01")).toBeGreaterThan(
        2 * month("2025-04-01", "2025-05-01"),
      );
    }
  });

  it("is the same text again, and overlapping files agree", () => {
    const whole = generateUsageFile({ seed: 2, esiId, from: "2025-01-01", days: 20 });
    expect(generateUsageFile({ seed: 2, esiId, from: "2025-01-01", until: "2025-01-21" })).toBe(
      whole,
    );
    const later = generateUsageFile({ seed: 2, esiId, from: "2025-01-11", days: 10 });
    expect(whole.endsWith(later.slice(later.indexOf("\n") + 1))).toBe(true);
    expect(generateUsageFile({ seed: 3, esiId, from: "2025-01-01", days: 20 })).not.toBe(whole);
  });

  it("refuses an ESI ID that is none", () => {
    expect(() => generateUsageFile({ seed: 1, esiId: "10", from: "2025-01-01", days: 1 })).toThrow(
      /no ESI ID/,
    );
  });
});
