import { describe, expect, it } from "vitest";
import { listProcedures } from "./procedure.ts";
import { fixtureContract } from "./testing/fixture-contract.ts";

describe("listProcedures", () => {
  it("names each procedure by its path, in the order of the tree", () => {
    expect(listProcedures(fixtureContract).map(({ name }) => name)).toEqual([
      "shop.orders.create",
      "shop.orders.list",
      "shop.stock.import",
      "ping",
    ]);
  });

  it("hands out the procedures themselves", () => {
    const last = listProcedures(fixtureContract).at(-1);
    expect(last?.procedure).toBe(fixtureContract.ping);
    expect(last?.procedure.type).toBe("query");
  });
});
