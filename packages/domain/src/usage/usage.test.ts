import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { eachDay } from "../calendar/each-day.ts";
import { intervalCountOf } from "../calendar/interval-count-of.ts";
import { dayTotals } from "./day-totals.ts";
import { hashUsage } from "./hash-usage.ts";
import { isSameUsage } from "./is-same-usage.ts";
import { makeUsageDay } from "./make-usage-day.ts";
import { MISSING_WH, usageQuality, type UsageDay } from "./model.ts";
import { packIntervals } from "./pack-intervals.ts";
import { summarizeUsage } from "./summarize-usage.ts";
import { unpackIntervals } from "./unpack-intervals.ts";

function dayOf(day: string, change: (values: Int32Array) => void = () => undefined): UsageDay {
  const consumptionWh = new Int32Array(intervalCountOf(day)).fill(250);
  change(consumptionWh);
  return makeUsageDay({ day, consumptionWh, generationWh: null, quality: null });
}

function estimated(slot: number): UsageDay {
  const quality = new Uint8Array(96).fill(usageQuality.estimated, slot, slot + 1);
  return makeUsageDay({ ...dayOf("2022-06-01"), quality });
}

describe("packing", () => {
  it("is little-endian int32", () => {
    expect([...packIntervals(Int32Array.of(1, MISSING_WH, 258))]).toEqual([
      1, 0, 0, 0, 255, 255, 255, 255, 2, 1, 0, 0,
    ]);
  });

  it("comes back from any offset of a driver's buffer", () => {
    fc.assert(
      fc.property(fc.int32Array(), fc.nat(7), (values, offset) => {
        const packed = packIntervals(values);
        const buffer = new Uint8Array(packed.length + offset);
        buffer.set(packed, offset);
        expect(unpackIntervals(buffer.subarray(offset))).toEqual(values);
      }),
    );
  });

  it("copies, so that a later change of the day does not change what rests", () => {
    const values = Int32Array.of(1);
    const packed = packIntervals(values);
    values[0] = 2;
    expect(packed[0]).toBe(1);
  });

  it("refuses half a value", () => {
    expect(() => unpackIntervals(new Uint8Array(6))).toThrow("int32");
  });
});

describe("a day of usage", () => {
  it.each([
    ["2022-03-13", 96],
    ["2022-11-06", 96],
    ["2022-06-01", 92],
  ])("%s does not have %d slots", (day, slots) => {
    expect(() =>
      makeUsageDay({
        day,
        consumptionWh: new Int32Array(slots),
        generationWh: null,
        quality: null,
      }),
    ).toThrow("slots");
  });

  it("says missing where it has no value, and nothing where all is actual", () => {
    const gap = dayOf("2022-06-01", (values) => values.fill(MISSING_WH, 8, 12));
    expect(gap.quality?.filter((code) => code === usageQuality.missing).length).toBe(4);
    const whole = makeUsageDay({ ...dayOf("2022-06-01"), quality: new Uint8Array(96) });
    expect(whole.quality).toBeNull();
  });

  it("has no generation where not one value of it is there", () => {
    const generationWh = new Int32Array(96).fill(MISSING_WH);
    expect(makeUsageDay({ ...dayOf("2022-06-01"), generationWh }).generationWh).toBeNull();
  });

  it("refuses a value that is called missing, and negative energy", () => {
    const quality = new Uint8Array(96).fill(usageQuality.missing, 0, 1);
    expect(() => makeUsageDay({ ...dayOf("2022-06-01"), quality })).toThrow("has a value");
    expect(() => dayOf("2022-06-01", (values) => values.fill(-2, 0, 1))).toThrow("negative");
  });

  it("sums what is there and counts what is not", () => {
    const quality = new Uint8Array(96).fill(usageQuality.estimated, 20, 23);
    const consumptionWh = new Int32Array(96).fill(250).fill(MISSING_WH, 8, 12);
    const generationWh = new Int32Array(96).fill(0).fill(100, 40, 60).fill(MISSING_WH, 90);
    const day = makeUsageDay({ day: "2022-06-01", consumptionWh, generationWh, quality });
    expect(dayTotals(day)).toEqual({
      consumptionWh: 92 * 250,
      generationWh: 2000,
      missingCount: 4,
      missingGenerationCount: 6,
      estimatedCount: 3,
    });
  });
});

describe("revisions", () => {
  const day = dayOf("2022-06-01");
  const quality = new Uint8Array(96).fill(usageQuality.estimated, 0, 1);
  it.each([
    ["a value", dayOf("2022-06-01", (values) => values.fill(251, 95))],
    ["a quality", makeUsageDay({ ...day, quality })],
    ["a channel", makeUsageDay({ ...day, generationWh: new Int32Array(96) })],
    ["the day", dayOf("2022-06-02")],
  ])("%s that differs makes another usage and another hash", (_, other) => {
    expect(isSameUsage(day, other)).toBe(false);
    expect(hashUsage([day])).not.toBe(hashUsage([other]));
  });

  it("are told apart by which slot was estimated", () => {
    expect(isSameUsage(estimated(0), estimated(1))).toBe(false);
    expect(hashUsage([estimated(0)])).not.toBe(hashUsage([estimated(1)]));
  });

  it("are none where nothing differs", () => {
    expect(isSameUsage(day, dayOf("2022-06-01"))).toBe(true);
    expect(hashUsage([day])).toBe(hashUsage([dayOf("2022-06-01")]));
  });

  it("hash in the order of the calendar and each day once", () => {
    const other = dayOf("2022-06-02");
    expect(hashUsage([other, day])).toBe(hashUsage([day, other]));
    expect(() => hashUsage([day, day])).toThrow("twice");
  });
});

describe("a period of usage", () => {
  const days = eachDay("2022-10-20", "2022-11-21").map((day) => dayOf(day));

  it("is complete with 100 slots on the autumn day", () => {
    expect(summarizeUsage(days, "2022-10-20", "2022-11-21")).toMatchObject({
      slots: 32 * 96 + 4,
      sumWh: (32 * 96 + 4) * 250,
      generationWh: null,
      missingDays: 0,
      missingIntervals: 0,
      isComplete: true,
    });
  });

  it("counts a missing day with the slots that the calendar gives it, never as zero", () => {
    const gap = days.filter(({ day }) => day !== "2022-11-06");
    expect(summarizeUsage(gap, "2022-10-20", "2022-11-21")).toMatchObject({
      slots: 32 * 96 + 4,
      sumWh: 31 * 96 * 250,
      missingDays: 1,
      missingIntervals: 100,
      isComplete: false,
    });
  });

  it("leaves out the day of the closing read, which is the next period's", () => {
    const all = summarizeUsage(days, "2022-10-20", "2022-11-20");
    expect(all.slots).toBe(31 * 96 + 4);
    expect(all.sha256).toBe(hashUsage(days.slice(0, -1)));
  });

  it("adds up when it is cut in two at any day", () => {
    fc.assert(
      fc.property(fc.nat(32), (cut) => {
        const at = eachDay("2022-10-20", "2022-11-22")[cut] ?? "";
        const left = summarizeUsage(days, "2022-10-20", at);
        const right = summarizeUsage(days, at, "2022-11-21");
        expect(left.sumWh + right.sumWh).toBe((32 * 96 + 4) * 250);
        expect(left.slots + right.slots).toBe(32 * 96 + 4);
      }),
    );
  });
});
