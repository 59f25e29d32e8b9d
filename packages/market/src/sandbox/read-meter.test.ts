import { meterReadMessageSchema } from "@lamplight/contracts/model";
import {
  eachDay,
  intervalCountOf,
  makeUsageDay,
  MISSING_WH,
  usageQuality,
  type LocalDay,
  type UsageDay,
} from "@lamplight/domain";
import { describe, expect, it } from "vitest";
import { readMeter } from "./read-meter.ts";

function usageOf(day: LocalDay, eachWh: number, quality: Uint8Array | null = null): UsageDay {
  const consumptionWh = new Int32Array(intervalCountOf(day)).fill(eachWh);
  return makeUsageDay({ day, consumptionWh, generationWh: null, quality });
}

const period = {
  esiId: "10443720000000001",
  meterNumber: "123456789",
  from: "2022-03-12",
  until: "2022-03-15",
  beginRegisterWh: 5_000_123,
};
const days = eachDay("2022-03-01", "2022-04-01").map((day) => usageOf(day, 10));

function messageOf(usage: readonly UsageDay[]) {
  const answer = readMeter({ ...period, days: usage });
  if (answer.kind === "missing") throw new Error("the read is missing");
  return answer.message;
}

describe("a read", () => {
  it("bills the days from `from` up to but without `until`", () => {
    const message = messageOf(days);
    expect(meterReadMessageSchema.parse(message)).toMatchObject({
      billedWh: (96 + 92 + 96) * 10,
      beginRegisterWh: 5_000_123,
      endRegisterWh: 5_000_123 + 2840,
      multiplier: 1,
      quality: "actual",
      isDerived: true,
      isFinal: false,
      purpose: "original",
    });
  });

  it("has a document number of its period, whatever the usage", () => {
    const { documentNumber } = messageOf(days);
    expect(messageOf(days.map(({ day }) => usageOf(day, 11))).documentNumber).toBe(documentNumber);
    const next = readMeter({ ...period, from: period.until, until: "2022-03-20", days });
    expect(next).toMatchObject({ kind: "read" });
    if (next.kind === "read") expect(next.message.documentNumber).not.toBe(documentNumber);
  });

  it("is estimated where any interval is, and not for a day outside it", () => {
    const quality = new Uint8Array(96);
    quality[40] = usageQuality.estimated;
    const withEstimate = (estimated: LocalDay) =>
      days.map((usage) => (usage.day === estimated ? usageOf(usage.day, 10, quality) : usage));
    expect(messageOf(withEstimate("2022-03-14")).quality).toBe("estimated");
    expect(messageOf(withEstimate("2022-03-15")).quality).toBe("actual");
  });

  it("is missing without one day, and without one interval", () => {
    expect(readMeter({ ...period, days: days.filter(({ day }) => day !== "2022-03-13") })).toEqual({
      kind: "missing",
    });
    const gappy = days.map((usage) => {
      if (usage.day !== "2022-03-14") return usage;
      const consumptionWh = usage.consumptionWh.slice();
      consumptionWh[95] = MISSING_WH;
      return makeUsageDay({ ...usage, consumptionWh });
    });
    expect(readMeter({ ...period, days: gappy })).toEqual({ kind: "missing" });
  });
});
