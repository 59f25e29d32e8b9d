import { describe, expect, it } from "vitest";
import { z } from "zod";
import { contract } from "./contract.ts";
import { errorCatalogue } from "./errors.ts";
import { listProcedures } from "./kernel/procedure.ts";

const procedures = listProcedures(contract);

/** Kinds of schema that cannot travel as plain JSON, or that would change a value on the way. */
const forbiddenKinds = new Set(["transform", "pipe", "date", "bigint", "map", "set", "symbol"]);

function kindsIn(schema: z.core.$ZodType, seen = new Set<z.core.$ZodType>()): string[] {
  if (seen.has(schema)) return [];
  seen.add(schema);
  const definition: object = schema._zod.def;
  const kind = schema._zod.def.type;
  const isCoercing = "coerce" in definition && definition.coerce === true;
  const children = Object.values(definition).flatMap((value: unknown) =>
    value !== null && typeof value === "object"
      ? [value, ...Object.values(value as Record<string, unknown>)]
      : [],
  );
  const below = children.flatMap((child) =>
    child instanceof z.core.$ZodType ? kindsIn(child, seen) : [],
  );
  return [isCoercing ? "coerce" : kind, ...below];
}

describe("the contract", () => {
  it("has a name and a REST route for each procedure, none twice", () => {
    const names = procedures.map(({ name }) => name);
    const routes = procedures.map(
      ({ procedure }) => `${procedure.rest.method} ${procedure.rest.path}`,
    );
    expect(procedures.length).toBeGreaterThan(0);
    expect(new Set(names).size).toBe(names.length);
    expect(new Set(routes).size).toBe(routes.length);
  });

  it("reaches the kinds of schema below the first level", () => {
    const nested = z.object({ list: z.array(z.object({ at: z.date().optional() })) });
    expect(kindsIn(nested)).toContain("date");
    expect(kindsIn(z.object({ count: z.coerce.number() }))).toContain("coerce");
  });

  it.each(procedures)("$name travels as plain JSON", ({ procedure }) => {
    const kinds = [...kindsIn(procedure.input), ...kindsIn(procedure.output)];
    expect(kinds.filter((kind) => forbiddenKinds.has(kind) || kind === "coerce")).toEqual([]);
  });

  it.each(procedures)("$name refuses unknown fields exactly if it is ours", ({ procedure }) => {
    const issues = procedure.input.safeParse({ "not a field": 1 }).error?.issues ?? [];
    const isStrict = issues.some((issue) => issue.code === "unrecognized_keys");
    expect(isStrict).toBe(procedure.origin === "own");
  });

  it.each(procedures)("$name declares refusals of the catalogue", ({ procedure }) => {
    expect(procedure.errors.filter((code) => !(code in errorCatalogue))).toEqual([]);
  });

  it.each(procedures)("$name says what a token needs for it", ({ procedure }) => {
    const { access, type, scope, roles } = procedure;
    expect(scope !== undefined).toBe(access === "app");
    if (access !== "operator") expect(roles).toBeUndefined();
    else if (type === "mutation") expect(roles?.length).toBeGreaterThan(0);
  });

  it.each(procedures)(
    "$name keeps its answer secret exactly if it has a token",
    ({ procedure }) => {
      const { output } = procedure;
      const hasToken = output instanceof z.ZodObject && "token" in output.shape;
      expect(procedure.secretAnswer === true).toBe(hasToken);
    },
  );

  it.each(procedures)("$name has a file exactly if it is an upload", ({ procedure }) => {
    const hasFile = Object.values(procedure.input.shape).some(
      (field) => field instanceof z.ZodFile,
    );
    expect(hasFile).toBe(procedure.upload === true);
  });

  it.each(procedures)("$name asks with GET, changes with another method", ({ procedure }) => {
    expect(procedure.rest.method === "GET").toBe(procedure.type === "query");
  });
});
