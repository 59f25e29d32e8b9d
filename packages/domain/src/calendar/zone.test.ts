import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { addDays } from "./add-days.ts";
import { eachDay } from "./each-day.ts";
import { instantAt } from "./instant-at.ts";
import { intervalCountOf } from "./interval-count-of.ts";
import { intervalStartInstant } from "./interval-start-instant.ts";
import { localDayOf } from "./local-day-of.ts";
import { startOfDay } from "./start-of-day.ts";

const zone = "America/Chicago";

describe("days in America/Chicago", () => {
  it.each([
    ["2026-01-20", "2026-01-20T06:00:00.000Z", 96],
    ["2026-07-20", "2026-07-20T05:00:00.000Z", 96],
    ["2022-03-13", "2022-03-13T06:00:00.000Z", 92],
    ["2022-03-14", "2022-03-14T05:00:00.000Z", 96],
    ["2022-11-06", "2022-11-06T05:00:00.000Z", 100],
    ["2022-11-07", "2022-11-07T06:00:00.000Z", 96],
    ["2024-02-29", "2024-02-29T06:00:00.000Z", 96],
    ["2025-12-31", "2025-12-31T06:00:00.000Z", 96],
  ])("%s begins at %s and has %d intervals", (day, instant, intervals) => {
    expect(startOfDay(day)).toBe(instant);
    expect(intervalCountOf(day)).toBe(intervals);
  });

  it("agree with Temporal on every day of twenty years", () => {
    for (const day of eachDay("2016-01-01", "2036-01-01")) {
      const start = Temporal.PlainDate.from(day).toZonedDateTime(zone);
      expect(Date.parse(startOfDay(day))).toBe(start.epochMilliseconds);
      expect(localDayOf(startOfDay(day))).toBe(day);
      expect(localDayOf(new Date(start.epochMilliseconds - 1).toISOString())).toBe(
        addDays(day, -1),
      );
    }
  });

  it("fill a year without gap or overlap", () => {
    const slots = eachDay("2022-01-01", "2023-01-01").reduce(
      (sum, d) => sum + intervalCountOf(d),
      0,
    );
    expect(slots).toBe(365 * 96);
  });
});

describe("times of day", () => {
  it.each([
    ["2022-06-01", "06:00", "2022-06-01T11:00:00.000Z", "daylight time"],
    ["2022-12-01", "06:00", "2022-12-01T12:00:00.000Z", "standard time"],
    ["2022-11-06", "01:30", "2022-11-06T06:30:00.000Z", "the first of the two"],
    ["2022-11-06", "02:00", "2022-11-06T08:00:00.000Z", "after the fold"],
    ["2022-03-13", "02:30", "2022-03-13T08:30:00.000Z", "left out: 03:30"],
    ["2022-03-13", "03:00", "2022-03-13T08:00:00.000Z", "after the gap"],
    ["2022-03-13", "01:59", "2022-03-13T07:59:00.000Z", "before the gap"],
  ])("%s %s is %s (%s)", (day, time, instant) => {
    expect(instantAt(day, time)).toBe(instant);
  });

  it.each(["24:00", "6:00", "06:60", "06:00:00"])("take %j for a bug", (time) => {
    expect(() => instantAt("2022-06-01", time)).toThrow("not a time");
  });
});

describe("slots", () => {
  it("follow the order of time through the fold: slots 4 and 8 both begin at 01:00", () => {
    expect(intervalStartInstant("2022-11-06", 4)).toBe("2022-11-06T06:00:00.000Z");
    expect(intervalStartInstant("2022-11-06", 8)).toBe("2022-11-06T07:00:00.000Z");
    expect(intervalStartInstant("2022-11-06", 99)).toBe("2022-11-07T05:45:00.000Z");
  });

  it("step over the gap: slot 8 of the spring day begins at 03:00", () => {
    expect(intervalStartInstant("2022-03-13", 8)).toBe(instantAt("2022-03-13", "03:00"));
    expect(() => intervalStartInstant("2022-03-13", 92)).toThrow("no slot 92");
  });
});

it("takes an instant that is not in UTC for a bug", () => {
  expect(() => localDayOf("2022-03-13T00:00:00-06:00")).toThrow("not an instant");
});
