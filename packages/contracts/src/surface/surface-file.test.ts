import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { contract } from "../contract.ts";
import { errorCatalogue } from "../errors.ts";
import { listProcedures } from "../kernel/procedure.ts";
import { breakingChanges } from "./breaking-changes.ts";
import { declaredChanges } from "./declared-changes.ts";
import { surfaceLines } from "./surface-lines.ts";

const read = (name: string) => readFile(new URL(`../../${name}`, import.meta.url), "utf8");
const lines = surfaceLines(contract, errorCatalogue);

describe("the surface that is checked in", () => {
  it("is not broken by the contract, but for what is declared", async () => {
    const declared = declaredChanges(await read("surface-changes.md"));
    const broken = breakingChanges((await read("surface.txt")).trimEnd().split("\n"), lines);
    expect(broken.filter((key) => !declared.has(key))).toEqual([]);
  });

  it("is that of the contract; stale: npm run generate", async () => {
    expect((await read("surface.txt")).trimEnd().split("\n")).toEqual(lines);
  });

  it("has a key for each line, and a line for each procedure", () => {
    const keys = lines.map((line) => line.slice(0, line.indexOf(": ")));
    expect(new Set(keys).size).toBe(keys.length);
    const names = listProcedures(contract).map(({ name }) => name);
    expect(keys.filter((key) => !key.includes(" "))).toEqual(names);
  });
});
