import { expect, it } from "vitest";
import { makePremises } from "../sandbox/make-premises.ts";
import { utilitiesAt } from "./utilities-at.ts";

it("a postal code has its utilities, most likely first, and another none", () => {
  expect(utilitiesAt("75087")).toContain("ONCOR");
  expect(utilitiesAt("75001")).toEqual(["ONCOR"]);
  expect(utilitiesAt("00000")).toEqual([]);
});

it("every premise of a sandbox lies where its utility serves", () => {
  for (const { postalCode, utility } of makePremises({ seed: 1, count: 200 })) {
    expect(utilitiesAt(postalCode), postalCode).toContain(utility);
  }
});
