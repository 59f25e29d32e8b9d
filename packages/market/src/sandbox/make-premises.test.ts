import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { premiseSchema, taxJurisdictionSchema } from "@lamplight/contracts/model";
import { readCycleCount } from "@lamplight/domain";
import { describe, expect, it } from "vitest";
import { readTable } from "../csv/read-table.ts";
import { utilities } from "../utilities.ts";
import { makePremises } from "./make-premises.ts";

const postalCodes = join(import.meta.dirname, "../../../../../shared/data/zip-utilities.csv");

describe("made-up premises", () => {
  const premises = makePremises({ seed: 11, count: 3000 });

  it("are premises as the contract has them, with ESI IDs of their utility", () => {
    for (const premise of premises) {
      premiseSchema.parse(premise);
      taxJurisdictionSchema.parse(premise.taxJurisdiction);
      const facts = utilities.find(({ code }) => code === premise.utility);
      expect(premise.esiId.startsWith(facts?.esiIdPrefix ?? "none")).toBe(true);
      expect(premise.esiId).toHaveLength(premise.utility === "CENTERPOINT" ? 22 : 17);
      expect(premise.meterNumber).toMatch(/^\d{9}$/);
      expect(premise.readCycle).toBeGreaterThanOrEqual(1);
      expect(premise.readCycle).toBeLessThanOrEqual(readCycleCount);
    }
  });

  it("have no ESI ID and no address twice", () => {
    const addresses = premises.map((p) => `${p.address1}|${p.address2}|${p.postalCode}`);
    expect(new Set(addresses).size).toBe(3000);
    expect(new Set(premises.map((p) => p.esiId)).size).toBe(3000);
  });

  it("are the same for the same seed, the first ones of more, and others for another seed", () => {
    expect(makePremises({ seed: 11, count: 3000 })).toEqual(premises);
    expect(makePremises({ seed: 11, count: 40 })).toEqual(premises.slice(0, 40));
    const others = makePremises({ seed: 12, count: 3000 });
    const known = new Set(premises.map((p) => p.esiId));
    expect(others.filter((p) => known.has(p.esiId)).length).toBeLessThan(5);
  });

  it("lie with every utility, in every band, inside and outside city limits", () => {
    for (const count of [31, 3000]) {
      const some = premises.slice(0, count);
      expect(new Set(some.map((p) => p.utility)).size).toBe(utilities.length);
      expect(new Set(some.map((p) => p.taxJurisdiction?.populationBand))).toEqual(
        new Set([null, "up_to_1000", "1001_to_2499", "2500_to_9999", "10000_or_more"]),
      );
    }
    for (const { taxJurisdiction } of premises) {
      const hasBand = taxJurisdiction?.populationBand !== null;
      expect(taxJurisdiction?.isInsideCityLimits).toBe(hasBand);
    }
    const cycles = new Set(premises.map((p) => p.readCycle));
    expect(cycles.size).toBe(readCycleCount);
  });

  it("can be none, and cannot be less", () => {
    expect(makePremises({ seed: 1, count: 0 })).toEqual([]);
    expect(() => makePremises({ seed: 1, count: -1 })).toThrow(/cannot make/);
  });

  it.skipIf(!existsSync(postalCodes))(
    "have postal codes of one utility only (skipped where ../shared/data is missing)",
    () => {
      const listed = new Map(
        readTable(readFileSync(postalCodes)).map((row) => [row("postal_code"), row("utilities")]),
      );
      for (const { postalCode, utility } of premises) expect(listed.get(postalCode)).toBe(utility);
    },
  );
});
