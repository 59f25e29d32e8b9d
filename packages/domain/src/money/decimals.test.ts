import fc from "fast-check";
import { expect, it } from "vitest";
import { formatDecimal } from "./format-decimal.ts";
import { parseDecimal } from "./parse-decimal.ts";

/** What a decimal is, said once more by a pattern. */
function byPattern(text: string, decimals: number): ReturnType<typeof parseDecimal> {
  const parts = /^(-?)(0|[1-9]\d*)(?:\.(\d+))?$/.exec(text);
  if (parts === null) return "malformed";
  const fraction = (parts[3] ?? "").replace(/0+$/, "");
  if (fraction.length > decimals) return "too_precise";
  const size = Number(`${parts[2]}${fraction.padEnd(decimals, "0")}`);
  if (!Number.isSafeInteger(size)) return "malformed";
  return parts[1] === "-" && size !== 0 ? -size : size;
}

it("reads what the pattern of a decimal admits, and nothing else", () => {
  const text = fc.oneof(
    fc.stringMatching(/^-?\d{0,17}\.?\d{0,8}$/),
    fc.string({ unit: fc.constantFrom(..."-.0012 9x"), maxLength: 8 }),
  );
  fc.assert(
    fc.property(text, fc.nat(6), (decimal, decimals) => {
      expect(parseDecimal(decimal, decimals)).toBe(byPattern(decimal, decimals));
    }),
    { numRuns: 2000 },
  );
});

it("writes what it reads, without needless zeros", () => {
  fc.assert(
    fc.property(fc.maxSafeInteger(), fc.integer({ min: 1, max: 6 }), (units, decimals) => {
      const text = formatDecimal(units, decimals);
      expect(parseDecimal(text, decimals)).toBe(units);
      expect(text).not.toMatch(/\.\d*0$/);
    }),
  );
});
