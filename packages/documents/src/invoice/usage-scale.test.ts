import { describe, expect, it } from "vitest";
import { usageScale } from "./usage-scale.ts";

describe("the scale of daily usage", () => {
  it.each([
    [43_300, 0, { stepKwh: 10, topKwh: 50, bottomKwh: 0 }],
    [50_000, 0, { stepKwh: 10, topKwh: 50, bottomKwh: 0 }],
    [50_001, 0, { stepKwh: 20, topKwh: 60, bottomKwh: 0 }],
    [9_000, 31_000, { stepKwh: 10, topKwh: 10, bottomKwh: -40 }],
    [0, 0, { stepKwh: 0.2, topKwh: 1, bottomKwh: 0 }],
  ])("of %i Wh used and %i Wh sent", (usedWh, sentWh, expected) => {
    expect(usageScale(usedWh, sentWh)).toEqual(expected);
  });

  it("holds every use between 0 and 5 MWh in few steps", () => {
    for (let wh = 0; wh <= 5_000_000; wh += 3_517) {
      const { stepKwh, topKwh } = usageScale(wh, 0);
      expect(topKwh * 1000).toBeGreaterThanOrEqual(wh - 1e-6);
      expect(Math.round(topKwh / stepKwh)).toBeLessThanOrEqual(5);
    }
  });
});
