import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { tduTariffSchema } from "@lamplight/contracts/model";
import { describe, expect, it } from "vitest";
import { readTable } from "../csv/read-table.ts";
import { utilities } from "../utilities.ts";
import { listObservedTariffs } from "./list-observed-tariffs.ts";

const observations = join(
  import.meta.dirname,
  "../../../../../shared/data/tdu-delivery-charges.csv",
);

describe("the observed tariffs", () => {
  const tariffs = listObservedTariffs();

  it("are tariffs as the contract has them, each with an id that never changes", () => {
    for (const tariff of tariffs) tduTariffSchema.parse(tariff);
    expect(new Set(tariffs.map(({ uuid }) => uuid)).size).toBe(tariffs.length);
    expect(listObservedTariffs()).toEqual(tariffs);
    expect(tariffs[0]).toEqual({
      uuid: tariffs[0]?.uuid,
      utility: "AEP_CENTRAL",
      segment: "residential",
      effectiveOn: "2017-03-01",
      observedOn: "2017-03-01",
      status: "observed",
      source:
        "Residential delivery charge as published offers printed it, first seen on 2017-03-01",
      monthlyCents: 900,
      rateMicrosPerKwh: 39_606,
      spanningPeriods: "whole_period_by_read_date",
    });
  });

  it("are of every utility, one row for each day, and say where digits are lost", () => {
    expect(new Set(tariffs.map(({ utility }) => utility))).toEqual(
      new Set(utilities.map(({ code }) => code)),
    );
    const keys = tariffs.map(({ utility, effectiveOn }) => `${utility} ${effectiveOn}`);
    expect(new Set(keys).size).toBe(keys.length);
    for (const { source, rateMicrosPerKwh } of tariffs) {
      if (source.includes("rounded")) expect(rateMicrosPerKwh % 1000).toBe(0);
    }
    expect(tariffs.filter(({ source }) => source.includes("rounded"))).toHaveLength(12);
  });

  it.skipIf(!existsSync(observations))(
    "are what was observed (skipped where ../shared/data is missing)",
    () => {
      const shown = tariffs.map((tariff) => [
        tariff.utility,
        tariff.observedOn,
        (tariff.monthlyCents / 100).toFixed(2),
        (tariff.rateMicrosPerKwh / 1e6).toFixed(6),
      ]);
      const observed = readTable(readFileSync(observations)).map((row) =>
        ["tdu", "observed_from", "monthly_dollars", "dollars_per_kwh"].map(row),
      );
      expect(shown).toEqual(observed);
    },
  );
});
