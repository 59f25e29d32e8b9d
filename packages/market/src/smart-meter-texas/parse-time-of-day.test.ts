import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseTimeOfDay } from "./parse-time-of-day.ts";

describe("a time of day", () => {
  it("is every minute of a day, its hour padded or not", () => {
    for (let hour = 0; hour < 24; hour++)
      for (let minute = 0; minute < 60; minute++) {
        const ending = `:${String(minute).padStart(2, "0")}`;
        expect(parseTimeOfDay(`${hour}${ending}`)).toBe(60 * hour + minute);
        expect(parseTimeOfDay(`${String(hour).padStart(2, "0")}${ending}`)).toBe(
          60 * hour + minute,
        );
      }
  });

  it.each([
    "",
    ":",
    "24:00",
    "00:60",
    "1:5",
    "001:15",
    "00.15",
    " 0:15",
    "00:15 ",
    "-1:15",
    "٠٠:١٥",
  ])("is not %j", (text) => {
    expect(parseTimeOfDay(text)).toBeNull();
  });

  it("is nothing else", () => {
    const unit = fc.constantFrom(..."0123456789:/;-+. a");
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 6 }), (text) => {
        expect(parseTimeOfDay(text) !== null).toBe(/^([01]?\d|2[0-3]):[0-5]\d$/.test(text));
      }),
      { numRuns: 2000 },
    );
  });
});
