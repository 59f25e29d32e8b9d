import { expect, it } from "vitest";
import { billTerms } from "./bill-terms.ts";

it("explains the words that a bill uses, and no others", () => {
  const terms = billTerms(["Base Charge", "TDU delivery charges: per kWh"]).map(({ term }) => term);
  expect(terms).toEqual(["Base Charge", "TDU Delivery Charges", "Kilowatt-hour (kWh)"]);
});
