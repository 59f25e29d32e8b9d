import { contract, listProcedures } from "@lamplight/contracts";
import { expect, it } from "vitest";
import { listServed } from "../procedures/served.ts";
import { served } from "./served.ts";

it("every procedure of the contract is served under its own name", () => {
  const wired = new Map(listServed(served).map(({ name, procedure }) => [name, procedure]));
  const declared = listProcedures(contract);
  expect([...wired.keys()].toSorted()).toEqual(declared.map(({ name }) => name).toSorted());
  for (const { name, procedure } of declared) expect(wired.get(name), name).toBe(procedure);
});
