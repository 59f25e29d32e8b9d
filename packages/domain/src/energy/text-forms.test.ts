import fc from "fast-check";
import { expect, it } from "vitest";
import { formatKwh } from "./format-kwh.ts";
import { parseKwhToWh } from "./parse-kwh-to-wh.ts";

it.each([
  ["948", 948_000],
  ["1843.5", 1_843_500],
  [".145", 145],
  ["0.99", 990],
  ["0", 0],
  ["1.2340000", 1234],
  ["00012", 12_000],
])("%s kWh are %d Wh", (text, energyWh) => {
  expect(parseKwhToWh(text)).toBe(energyWh);
});

it.each(["", ".", "1.", "-1", "+1", "1e3", " 1", "1 ", "1,5", "0.1234", "1.2.3", "NaN", "½"])(
  "%j is no energy",
  (text) => {
    expect(parseKwhToWh(text)).toBeNull();
  },
);

it.each(["9007199254741", "900719925474099.3", "99999999999999999999"])(
  "%s kWh are more Wh than an exact integer holds",
  (text) => {
    expect(parseKwhToWh(text)).toBeNull();
  },
);

it("reads what it wrote", () => {
  fc.assert(
    fc.property(fc.nat(), (energyWh) => {
      expect(parseKwhToWh(formatKwh(energyWh))).toBe(energyWh);
    }),
  );
  expect(formatKwh(-1500)).toBe("-1.5");
});
