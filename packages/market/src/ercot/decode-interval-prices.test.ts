import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { NO_PRICE } from "@lamplight/domain";
import { describe, expect, it } from "vitest";
import { decodeIntervalPrices } from "./decode-interval-prices.ts";

const realFile = join(
  import.meta.dirname,
  "../../../../../shared/data/ercot-settlement-prices-2025-07-01.csv",
);

const decode = (...lines: readonly string[]) =>
  decodeIntervalPrices(new TextEncoder().encode([...lines, ""].join("\n")));

function pricesOf(day: string, ...lines: readonly string[]): number[] {
  const { problems, series } = decode("time,LZ_NORTH", ...lines);
  expect(problems).toEqual([]);
  return [...(series[0]?.byDay.get(day) ?? [])];
}

/** Every quarter of some hours of a day, priced one after the other from 1 on. */
function rowsOf(day: string, ...hours: readonly string[]): string[] {
  let price = 0;
  return hours.flatMap((hour) =>
    ["00", "15", "30", "45"].map((minute) => `${day} ${hour}:${minute},${++price}`),
  );
}

describe("a file of interval prices", () => {
  it("becomes micro-dollars per kWh, exactly, below zero too", () => {
    const prices = pricesOf(
      "2025-07-01",
      "2025-07-01 00:00,54.79",
      "2025-07-01 00:15,-0.001",
      "2025-07-01T00:30:00,5000",
      "2025-07-01 00:45,12.3400",
    );
    expect(prices).toHaveLength(96);
    expect(prices.slice(0, 4)).toEqual([54_790, -1, 5_000_000, 12_340]);
  });

  it("leaves blank prices and rows that are not there without a price", () => {
    const prices = pricesOf("2025-07-01", "2025-07-01 00:00,", "2025-07-01 00:30,0");
    expect(prices.slice(0, 4)).toEqual([NO_PRICE, NO_PRICE, 0, NO_PRICE]);
  });

  it("has a column for each series", () => {
    const { series } = decode("time,LZ_HOUSTON,LZ_NORTH", "2025-07-01 00:00,1,2");
    expect(series.map((one) => [one.series, one.byDay.get("2025-07-01")?.[0]])).toEqual([
      ["LZ_HOUSTON", 1000],
      ["LZ_NORTH", 2000],
    ]);
  });

  it("has 92 intervals in spring, and none in the hour that is left out", () => {
    const prices = pricesOf("2025-03-09", ...rowsOf("2025-03-09", "01", "03"));
    expect(prices).toHaveLength(92);
    expect(prices.slice(4, 12)).toEqual([1, 2, 3, 4, 5, 6, 7, 8].map((price) => price * 1000));
    expect(pricesOf("2025-03-09", "2025-03-09 01:45,1", "2025-03-09 02:00,")).toHaveLength(92);
  });

  it("has 100 intervals in autumn, the repeated hour twice in order", () => {
    const prices = pricesOf("2025-11-02", ...rowsOf("2025-11-02", "01", "01", "02"));
    expect(prices).toHaveLength(100);
    expect(prices.slice(4, 16)).toEqual(
      Array.from({ length: 12 }, (_, index) => (index + 1) * 1000),
    );
  });

  it.each<[string, string[], number | null, string]>([
    ["another header", ["hour,LZ_NORTH", "x,1"], 1, 'The header must be "time"'],
    ["no series", ["time", "2025-07-01 00:00"], 1, 'The header must be "time"'],
    ["a series twice", ["time,A,A", "2025-07-01 00:00,1,2"], 1, "a name of its own"],
    ["no rows", ["time,A"], null, "a header and no rows"],
    ["no time", ["time,A", "7/1/2025 00:00,1"], 2, "no local time such as 2025-07-01 00:15"],
    ["no day", ["time,A", "2025-02-30 00:00,1"], 2, "no local time"],
    ["no quarter hour", ["time,A", "2025-07-01 00:05,1"], 2, "no quarter hour"],
    ["no number", ["time,A", "2025-07-01 00:00,n/a"], 2, "A is no number of dollars per MWh"],
    [
      "more than three decimals",
      ["time,A", "2025-07-01 00:00,54.7901"],
      2,
      'A is finer than a thousandth of a dollar per MWh, which is a micro-dollar per kWh: "54.7901".',
    ],
    ["a price beyond reason", ["time,A", "2025-07-01 00:00,99999999"], 2, "too large"],
    ["an interval twice", ["time,A", "2025-07-01 00:00,1", "2025-07-01 00:00,1"], 3, "there twice"],
    [
      "an interval too late",
      ["time,A", "2025-07-01 00:15,1", "2025-07-01 00:00,1"],
      3,
      "out of order",
    ],
    ["a day too late", ["time,A", "2025-07-02 00:15,1", "2025-07-01 00:00,1"], 3, "out of order"],
    ["an hour that is not", ["time,A", "2025-03-09 02:15,1"], 2, "an hour that does not exist"],
  ])("is refused with %s", (_, lines, row, reason) => {
    const { problems, problemCount, series } = decode(...lines);
    expect(series).toEqual([]);
    expect(problemCount).toBe(1);
    expect(problems[0]?.row).toBe(row);
    expect(problems[0]?.reason).toContain(reason);
  });

  it.skipIf(!existsSync(realFile))("is read as ERCOT publishes it", () => {
    const { problems, rowsRead, series } = decodeIntervalPrices(readFileSync(realFile));
    expect(problems).toEqual([]);
    expect(rowsRead).toBe(96);
    expect(series.map((one) => [one.series, one.byDay.get("2025-07-01")?.[0]])).toEqual([
      ["LZ_HOUSTON", 54_790],
      ["LZ_NORTH", 51_410],
    ]);
    expect(series[1]?.byDay.get("2025-07-01")).not.toContain(NO_PRICE);
  });
});
