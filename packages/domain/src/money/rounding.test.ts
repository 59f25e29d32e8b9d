import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addExact } from "./add-exact.ts";
import { exactFromCents } from "./exact-from-cents.ts";
import { exactFromNanos } from "./exact-from-nanos.ts";
import { exactOf } from "./exact-of.ts";
import { formatExact } from "./format-exact.ts";
import { multiplyEnergy } from "./multiply-energy.ts";
import { multiplyExact } from "./multiply-exact.ts";
import { parseExact } from "./parse-exact.ts";
import { roundHalfUpToCents } from "./round-half-up-to-cents.ts";
import { truncateToCents } from "./truncate-to-cents.ts";

const halfCentNanos = 5_000_000n;

describe("roundHalfUpToCents", () => {
  it.each([
    ["half a cent", halfCentNanos, 1, "0.5 is 1"],
    ["one nano less", halfCentNanos - 1n, 0, "just below the tie"],
    ["one and a half", 3n * halfCentNanos, 2, "not to even"],
    ["two and a half", 5n * halfCentNanos, 3, "not to even"],
    ["minus half a cent", -halfCentNanos, -1, "the mirror of 0.5"],
    ["minus two and a half", -5n * halfCentNanos, -3, "the mirror of 2.5"],
    ["minus one nano less", 1n - halfCentNanos, 0, "just below the tie"],
  ])("%s (%d nanos) is %d cents: %s", (_, nanos, cents) => {
    expect(roundHalfUpToCents(exactFromNanos(nanos))).toBe(cents);
  });

  it("never answers minus zero, which would not equal zero in a comparison of invoices", () => {
    expect(Object.is(roundHalfUpToCents(exactFromNanos(-1)), 0)).toBe(true);
  });

  it("rounds a tie that only a fraction shows: $3.00 / 600 is half a cent", () => {
    expect(roundHalfUpToCents(multiplyExact(exactFromCents(300), 1, 600))).toBe(1);
    expect(roundHalfUpToCents(multiplyExact(exactFromCents(299), 1, 600))).toBe(0);
  });

  it("is odd: a reversal is the exact negative", () => {
    fc.assert(
      fc.property(fc.bigInt(-(10n ** 18n), 10n ** 18n), fc.bigInt(1n, 10n ** 6n), (n, d) => {
        const forward = roundHalfUpToCents(exactOf(n, d));
        expect(roundHalfUpToCents(exactOf(-n, d)) + forward).toBe(0);
      }),
    );
  });

  it("refuses an amount beyond whole cents that doubles hold", () => {
    expect(() => roundHalfUpToCents(exactFromNanos(10n ** 24n))).toThrow("too large");
  });
});

describe("truncateToCents", () => {
  it("keeps a late penalty at or below five percent: 5 % of $219.50 is $10.97", () => {
    expect(truncateToCents(multiplyExact(exactFromCents(21_950), 5, 100))).toBe(1097);
  });

  it("goes towards zero", () => {
    expect(truncateToCents(exactFromNanos(-19_999_999))).toBe(-1);
  });
});

describe("exact amounts", () => {
  it("are in lowest terms, so that equal amounts have equal traces", () => {
    expect(formatExact(exactOf(6n, -4n))).toBe("-3/2");
    expect(formatExact(addExact(exactOf(1n, 6n), exactOf(1n, 3n)))).toBe("1/2");
    expect(formatExact(addExact())).toBe("0/1");
  });

  it("are added in any order to the same amount, and survive their text", () => {
    const amount = fc.tuple(fc.bigInt(-(10n ** 15n), 10n ** 15n), fc.bigInt(1n, 60_000_000n));
    fc.assert(
      fc.property(fc.array(amount, { maxLength: 8 }), (parts) => {
        const amounts = parts.map(([n, d]) => exactOf(n, d));
        const sum = addExact(...amounts);
        expect(addExact(...amounts.toReversed())).toEqual(sum);
        expect(parseExact(formatExact(sum))).toEqual(sum);
      }),
    );
  });

  it.each(["1", "1/0", "1/-2", "1.5/2", "a/b", ""])("are not read from %j", (text) => {
    expect(() => parseExact(text)).toThrow("not an exact amount");
  });
});

describe("multiplyEnergy", () => {
  it("is exact on both sides of 2^53", () => {
    fc.assert(
      fc.property(
        fc.nat(2_000_000_000),
        fc.integer({ min: -9_000_000, max: 9_000_000 }),
        (wh, m) => {
          expect(BigInt(multiplyEnergy(wh, m))).toBe(BigInt(wh) * BigInt(m));
        },
      ),
    );
    expect(multiplyEnergy(948_000, 161_900)).toBe(153_481_200_000);
    expect(multiplyEnergy(9_007_199_254_740_991, 3)).toBe(27_021_597_764_222_973n);
  });

  it("refuses energy that is no whole Wh", () => {
    expect(() => multiplyEnergy(0.5, 1)).toThrow("Wh");
  });
});
