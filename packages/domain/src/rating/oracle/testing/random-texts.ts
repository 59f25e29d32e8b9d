import fc from "fast-check";

/** An integer as a decimal with so many places; of even ones the needless zeros are left out. */
export function decimalText(value: number, decimals: number): string {
  const digits = String(Math.abs(value)).padStart(decimals + 1, "0");
  const whole = digits.slice(0, digits.length - decimals);
  const fraction = digits.slice(digits.length - decimals);
  const kept = value % 2 === 0 ? fraction.replace(/0+$/, "") : fraction;
  return `${value < 0 ? "-" : ""}${whole}${kept === "" ? "" : `.${kept}`}`;
}

/** Dollars per kWh. Tenths of a cent hit ties of half a cent; the others are as fine as allowed. */
export const rateText: fc.Arbitrary<string> = fc
  .oneof(
    fc.nat(400).map((tenths) => tenths * 1000),
    fc.nat(400_000),
    fc.constantFrom(0, 1, 50_000, 5_000_000),
  )
  .map((micros) => decimalText(micros, 6));

export const signedRateText: fc.Arbitrary<string> = fc
  .integer({ min: -80_000, max: 80_000 })
  .map((micros) => decimalText(micros, 6));

export const dollarsText: fc.Arbitrary<string> = fc
  .nat(15_000)
  .map((cents) => decimalText(cents, 2));

/** kWh of a cycle: whole ones, and some to the Wh. */
export const kwhText: fc.Arbitrary<string> = fc
  .oneof(
    fc.nat(30).map((hundreds) => hundreds * 100_000),
    fc.nat(3_000_000),
  )
  .map((wh) => decimalText(wh, 3));
