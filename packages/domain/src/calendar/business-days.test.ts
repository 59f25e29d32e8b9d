import { describe, expect, it } from "vitest";
import { addBusinessDays } from "./add-business-days.ts";
import { eachDay } from "./each-day.ts";
import { isAmsOperationalDay } from "./is-ams-operational-day.ts";
import { isBusinessDay } from "./is-business-day.ts";
import { isFederalHoliday } from "./is-federal-holiday.ts";
import { nextBusinessDayOnOrAfter } from "./next-business-day-on-or-after.ts";

/** Days on which federal offices are closed, typed from the published calendars; month and day. */
const observed: Record<string, string> = {
  2020: "01-01 01-20 02-17 05-25 07-03 09-07 10-12 11-11 11-26 12-25",
  2021: "01-01 01-18 02-15 05-31 06-18 07-05 09-06 10-11 11-11 11-25 12-24 12-31",
  2022: "01-17 02-21 05-30 06-20 07-04 09-05 10-10 11-11 11-24 12-26",
  2023: "01-02 01-16 02-20 05-29 06-19 07-04 09-04 10-09 11-10 11-23 12-25",
  2024: "01-01 01-15 02-19 05-27 06-19 07-04 09-02 10-14 11-11 11-28 12-25",
  2025: "01-01 01-20 02-17 05-26 06-19 07-04 09-01 10-13 11-11 11-27 12-25",
  2026: "01-01 01-19 02-16 05-25 06-19 07-03 09-07 10-12 11-11 11-26 12-25",
  2027: "01-01 01-18 02-15 05-31 06-18 07-05 09-06 10-11 11-11 11-25 12-24 12-31",
  2028: "01-17 02-21 05-29 06-19 07-04 09-04 10-09 11-10 11-23 12-25",
  2029: "01-01 01-15 02-19 05-28 06-19 07-04 09-03 10-08 11-12 11-22 12-25",
  2030: "01-01 01-21 02-18 05-27 06-19 07-04 09-02 10-14 11-11 11-28 12-25",
};

/** Monday to Friday, reckoned from a known Monday so as not to ask the code under test. */
function isWeekday(day: string): boolean {
  const days = (Date.parse(`${day}T00:00:00Z`) - Date.parse("2024-01-01T00:00:00Z")) / 86_400_000;
  return ((days % 7) + 7) % 7 < 5;
}

describe("federal holidays", () => {
  it.each(Object.keys(observed))("%s closes on the published days", (year) => {
    const closed = eachDay(`${year}-01-01`, `${Number(year) + 1}-01-01`).filter(
      (day) => isWeekday(day) && isFederalHoliday(day),
    );
    expect(closed.map((day) => day.slice(5)).join(" ")).toBe(observed[year]);
  });

  it("are eleven a year up to 2035, and none is lost to a weekend", () => {
    const closed = eachDay("2022-01-01", "2036-01-01").filter(
      (day) => isWeekday(day) && isFederalHoliday(day),
    );
    // New Year's Day of 2022 was observed in 2021.
    expect(closed.length).toBe(14 * 11 - 1);
  });

  it("count on their own date too: Saturday, 4 July 2026", () => {
    expect(isFederalHoliday("2026-07-04")).toBe(true);
    expect(isFederalHoliday("2026-07-03")).toBe(true);
    expect(isAmsOperationalDay("2026-07-04")).toBe(false);
  });

  it("know Juneteenth from 2021 on", () => {
    expect(isFederalHoliday("2020-06-19")).toBe(false);
    expect(isFederalHoliday("2024-06-19")).toBe(true);
  });
});

describe("business days", () => {
  it("leave out weekends and holidays, which meters read on Saturdays do not", () => {
    expect(isBusinessDay("2026-01-24")).toBe(false);
    expect(isAmsOperationalDay("2026-01-24")).toBe(true);
    expect(isAmsOperationalDay("2026-01-25")).toBe(false);
  });

  it.each([
    ["2026-02-08", "2026-02-09", "Sunday"],
    ["2026-02-06", "2026-02-06", "Friday"],
    ["2021-12-31", "2022-01-03", "New Year's Day on a Saturday"],
    ["2026-07-03", "2026-07-06", "4 July on a Saturday"],
  ])("on or after %s is %s (%s)", (day, expected) => {
    expect(nextBusinessDayOnOrAfter(day)).toBe(expected);
  });

  it.each([
    ["2026-11-24", 3, "2026-11-30", "Thanksgiving and a weekend between"],
    ["2026-11-28", 1, "2026-11-30", "from a Saturday"],
    ["2026-11-28", 0, "2026-11-28", "none at all"],
  ])("%s and %d business days is %s (%s)", (day, count, expected) => {
    expect(addBusinessDays(day, count)).toBe(expected);
  });
});
