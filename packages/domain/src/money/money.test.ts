import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DomainError } from "../error.ts";
import {
  addExact,
  exactFromCents,
  exactFromEnergy,
  exactFromNanos,
  multiplyExact,
  roundHalfUpToCents,
  truncateToCents,
} from "./exact-amount.ts";
import { formatDollars } from "./format-dollars.ts";
import { parseRateMicros } from "./parse-rate-micros.ts";

describe("exact amounts", () => {
  it("bill 948 kWh at 16.19 cents as the published residential bill does", () => {
    expect(roundHalfUpToCents(exactFromEnergy(948_000, 161_900))).toBe(15_348);
  });

  it("round a half cent away from zero, both ways", () => {
    expect(roundHalfUpToCents(exactFromNanos(5_000_000n))).toBe(1);
    expect(roundHalfUpToCents(exactFromNanos(4_999_999n))).toBe(0);
    expect(roundHalfUpToCents(exactFromNanos(-5_000_000n))).toBe(-1);
    expect(roundHalfUpToCents(exactFromNanos(-4_999_999n))).toBe(0);
  });

  it("give the PUC assessments of both published bills", () => {
    expect(roundHalfUpToCents(multiplyExact(exactFromCents(24_142), 1n, 600n))).toBe(40);
    expect(roundHalfUpToCents(multiplyExact(exactFromCents(21_064), 1n, 600n))).toBe(35);
  });

  it("give the gross receipts reimbursement of the commercial bill, assessment in its base", () => {
    const base = exactFromCents(24_142);
    const assessment = multiplyExact(base, 1n, 600n);
    const reimbursement = multiplyExact(addExact(base, assessment), 1_997n, 100_000n);
    expect(roundHalfUpToCents(reimbursement)).toBe(483);
  });

  it("truncate the late fee of the residential bill", () => {
    expect(truncateToCents(multiplyExact(exactFromCents(21_950), 5n, 100n))).toBe(1_097);
  });

  it("round a reversal to the exact negative", () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }), (nanos) => {
        const forward = roundHalfUpToCents(exactFromNanos(nanos));
        expect(roundHalfUpToCents(exactFromNanos(-nanos)) + forward).toBe(0);
      }),
    );
  });

  it("add up the same over any split of the energy", () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(500_000), { minLength: 1, maxLength: 200 }),
        fc.nat(5_000_000),
        (intervalsWh, rateMicrosPerKwh) => {
          const parts = intervalsWh.map((wh) => exactFromEnergy(wh, rateMicrosPerKwh));
          const totalWh = intervalsWh.reduce((sum, wh) => sum + wh, 0);
          expect(addExact(...parts)).toEqual(exactFromEnergy(totalWh, rateMicrosPerKwh));
        },
      ),
    );
  });
});

describe("rates and dollars in words", () => {
  it("keep six decimals of a dollar", () => {
    expect(parseRateMicros("0.055833", "rate")).toBe(55_833);
    expect(parseRateMicros("12", "rate")).toBe(12_000_000);
    expect(parseRateMicros("0.1000000", "rate")).toBe(100_000);
  });

  it("refuse a seventh decimal instead of rounding it", () => {
    expect(() => parseRateMicros("0.0558335", "rate")).toThrow(DomainError);
  });

  it("write cents as dollars", () => {
    expect([0, 5, -5, 1_234, -123_456].map(formatDollars)).toEqual([
      "0.00",
      "0.05",
      "-0.05",
      "12.34",
      "-1234.56",
    ]);
  });
});
