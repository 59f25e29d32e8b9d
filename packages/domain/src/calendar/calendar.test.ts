import { describe, expect, it } from "vitest";
import { dueDateOf } from "./due-date.ts";
import { isFederalHoliday } from "./federal-holidays.ts";
import { intervalCountOf, localDayOf, startOfDay } from "./interval-count.ts";
import { addDays, daysBetween, weekdayOf } from "./local-day.ts";

describe("service days", () => {
  it("have 92, 96 or 100 intervals", () => {
    expect(["2022-03-13", "2022-03-14", "2022-11-06"].map(intervalCountOf)).toEqual([92, 96, 100]);
  });

  it("begin at local midnight, summer and winter", () => {
    expect(startOfDay("2022-07-01")).toBe("2022-07-01T05:00:00.000Z");
    expect(startOfDay("2022-12-01")).toBe("2022-12-01T06:00:00.000Z");
  });

  it("own the instants up to the next local midnight", () => {
    expect(localDayOf("2022-07-01T04:59:59.999Z")).toBe("2022-06-30");
    expect(localDayOf("2022-07-01T05:00:00.000Z")).toBe("2022-07-01");
  });

  it("count over leap days and clock changes", () => {
    expect(addDays("2024-02-28", 1)).toBe("2024-02-29");
    expect(addDays("2023-02-28", 1)).toBe("2023-03-01");
    expect(daysBetween("2022-03-12", "2022-03-14")).toBe(2);
    expect(daysBetween("2022-11-05", "2022-11-07")).toBe(2);
    expect(() => addDays("2023-02-29", 1)).toThrow("not in the calendar");
  });

  it("have weekdays, before 1970 too", () => {
    expect(["2026-11-23", "2026-11-29", "1969-12-28"].map(weekdayOf)).toEqual([1, 7, 7]);
  });
});

describe("federal holidays", () => {
  it("are those of 2022, typed by hand, as they were kept", () => {
    const kept = [
      "2022-01-17",
      "2022-02-21",
      "2022-05-30",
      "2022-06-20",
      "2022-07-04",
      "2022-09-05",
      "2022-10-10",
      "2022-11-11",
      "2022-11-24",
      "2022-12-26",
    ];
    const found = Array.from({ length: 365 }, (_, day) => addDays("2022-01-01", day)).filter(
      isFederalHoliday,
    );
    expect(found).toEqual(kept);
  });

  it("keep New Year's 2022 in the year before", () => {
    expect(isFederalHoliday("2021-12-31")).toBe(true);
  });
});

describe("due dates", () => {
  it("move a Sunday to Monday as the published bill does", () => {
    expect(dueDateOf("2026-01-23")).toBe("2026-02-09");
  });

  it("stand on the 16th day where it is a business day", () => {
    expect(dueDateOf("2022-08-01")).toBe("2022-08-17");
  });

  it("move over a long weekend", () => {
    expect(dueDateOf("2022-08-18")).toBe("2022-09-06");
  });
});
