import { salesTaxPlaceInputSchema } from "@lamplight/contracts/model";
import { salesTaxProblem } from "@lamplight/domain";
import { expect, it } from "vitest";
import { readTable } from "../csv/read-table.ts";
import { dataFile } from "../data-file.ts";
import { listObservedSalesTaxes } from "./list-observed-sales-taxes.ts";

const stated = listObservedSalesTaxes();

it("states only taxes that can be levied, each under an id of its own that never changes", () => {
  for (const { uuid: _uuid, ...statement } of stated) {
    expect(salesTaxPlaceInputSchema.parse(statement)).toEqual(statement);
    expect(salesTaxProblem(statement)).toBeNull();
  }
  expect(new Set(stated.map(({ uuid }) => uuid)).size).toBe(stated.length);
  expect(listObservedSalesTaxes()).toEqual(stated);
});

it("keeps the authorities of a place together and in order", () => {
  expect(stated.find(({ place }) => place === "Euless")?.taxes).toEqual([
    { authority: "City of Euless", percent: "1.75" },
    { authority: "Euless Crime Control District", percent: "0.25" },
  ]);
});

it("says of every city that made-up premises lie in what it levies on homes", () => {
  const known = new Set(
    stated.filter(({ segment }) => segment === "residential").map(({ place }) => place),
  );
  for (const row of readTable(dataFile("places.csv"))) {
    if (row("is_inside_city_limits") === "true") expect(known).toContain(row("place"));
  }
});
