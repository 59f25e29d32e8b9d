import { describe, expect, it } from "vitest";
import { eachDay } from "../calendar/each-day.ts";
import { intervalCountOf } from "../calendar/interval-count-of.ts";
import { makeUsageDay } from "../usage/make-usage-day.ts";
import { MISSING_WH, type UsageDay } from "../usage/model.ts";
import { usageMonths } from "./usage-months.ts";

function usageOf(from: string, until: string, exportWh: number | null = null): UsageDay[] {
  return eachDay(from, until).map((day) => {
    const slots = intervalCountOf(day);
    const consumptionWh = new Int32Array(slots).fill(250);
    const generationWh = exportWh === null ? null : new Int32Array(slots).fill(exportWh);
    return makeUsageDay({ day, consumptionWh, generationWh, quality: null });
  });
}

function withoutOne(day: UsageDay, channel: "consumptionWh" | "generationWh"): UsageDay {
  const values = Int32Array.from(day[channel] ?? []).fill(MISSING_WH, 8, 9);
  const quality =
    channel === "consumptionWh" ? Uint8Array.from(values, (wh) => (wh < 0 ? 2 : 0)) : null;
  return makeUsageDay({ ...day, [channel]: values, quality });
}

const summaryOf = (days: readonly UsageDay[]) =>
  usageMonths(days).map(
    ({ month, isComplete }) => `${month} ${isComplete ? "rated" : "incomplete"}`,
  );

describe("the months of a usage", () => {
  it("are twelve calendar months with the intervals of both clock changes", () => {
    const months = usageMonths(usageOf("2022-03-01", "2023-03-01"));
    expect(months).toHaveLength(12);
    expect(months.every(({ isComplete }) => isComplete)).toBe(true);
    expect(months.map(({ usage }) => usage.slots)).toEqual(
      [31, 30, 31, 30, 31, 31, 30, 31, 30, 31, 31, 28].map(
        (days, index) => days * 96 + (index === 0 ? -4 : index === 8 ? 4 : 0),
      ),
    );
    expect(months[0]).toMatchObject({
      month: "2022-03",
      from: "2022-03-01",
      until: "2022-04-01",
      importWh: (31 * 96 - 4) * 250,
      exportWh: null,
    });
  });

  it("end with the last complete one, whatever comes after it", () => {
    const days = usageOf("2020-11-20", "2022-02-17");
    const months = summaryOf(days);
    expect(months).toHaveLength(12);
    expect([months[0], months.at(-1)]).toEqual(["2021-02 rated", "2022-01 rated"]);
  });

  it("begin with the first that has usage, be it a part", () => {
    expect(summaryOf(usageOf("2022-01-31", "2022-04-02"))).toEqual([
      "2022-01 incomplete",
      "2022-02 rated",
      "2022-03 rated",
    ]);
  });

  it("are incomplete where one interval is missing, and it is counted and never zero", () => {
    const days = usageOf("2022-01-01", "2022-04-01");
    const gap = days.map((day) =>
      day.day === "2022-02-10" ? withoutOne(day, "consumptionWh") : day,
    );
    expect(summaryOf(gap)).toEqual(["2022-01 rated", "2022-02 incomplete", "2022-03 rated"]);
    expect(usageMonths(gap)[1]).toMatchObject({
      missingIntervals: 1,
      importWh: (28 * 96 - 1) * 250,
    });
  });

  it("are there without any usage between months that have some", () => {
    const days = [...usageOf("2022-01-01", "2022-02-01"), ...usageOf("2022-03-01", "2022-04-01")];
    expect(summaryOf(days.toReversed())).toEqual([
      "2022-01 rated",
      "2022-02 incomplete",
      "2022-03 rated",
    ]);
    expect(usageMonths(days)[1]).toMatchObject({ missingIntervals: 28 * 96, importWh: 0 });
  });

  it("are incomplete where a meter that reports export does not for one interval, or day", () => {
    const days = usageOf("2022-01-01", "2022-03-01", 100);
    const [first] = days;
    if (first === undefined) throw new Error("no day");
    const gap = days.with(0, withoutOne(first, "generationWh"));
    expect(usageMonths(gap)[0]).toMatchObject({ isComplete: false, missingExportIntervals: 1 });
    const noDay = days.with(0, { ...first, generationWh: null });
    expect(usageMonths(noDay)[0]).toMatchObject({ isComplete: false, missingExportIntervals: 96 });
    expect(usageMonths(noDay)[1]).toMatchObject({ isComplete: true, exportWh: 28 * 96 * 100 });
  });

  it("are complete without export where the whole month has none, as before a roof had panels", () => {
    const days = [
      ...usageOf("2022-01-01", "2022-02-01"),
      ...usageOf("2022-02-01", "2022-03-01", 5),
    ];
    expect(usageMonths(days).map(({ exportWh }) => exportWh)).toEqual([null, 28 * 96 * 5]);
    expect(summaryOf(days)).toEqual(["2022-01 rated", "2022-02 rated"]);
  });

  it("are the last where none is complete, and none where there is no usage", () => {
    expect(summaryOf(usageOf("2022-01-05", "2022-02-03"))).toEqual([
      "2022-01 incomplete",
      "2022-02 incomplete",
    ]);
    expect(usageMonths([])).toEqual([]);
  });
});
