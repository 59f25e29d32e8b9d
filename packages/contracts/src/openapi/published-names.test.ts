import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { eventTypeSchema } from "../events/model.ts";
import type { JsonSchema, MediaType, OpenApiDocument, Operation } from "./model.ts";

interface Row {
  readonly built: string;
  readonly kind: string;
  readonly procedure: string;
  readonly route: string;
  readonly name: string;
}

const read = (name: string) => readFile(new URL(`../../${name}`, import.meta.url), "utf8");
const document = JSON.parse(await read("openapi.json")) as OpenApiDocument;
const [header, ...lines] = (await read("published-names.csv")).trimEnd().split("\n");
const rows = lines.map((line): Row => {
  const [built = "", kind = "", procedure = "", route = "", name = ""] = line.split(",");
  return { built, kind, procedure, route, name };
});

const operations = new Map(
  Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => [
      `${method.toUpperCase()} ${path}`,
      operation,
    ]),
  ),
);
const operationIds = new Set([...operations.values()].map(({ operationId }) => operationId));

/** The schemas that a value can have: behind a reference, and each that is not null. */
function optionsOf(schema: JsonSchema): JsonSchema[] {
  const { $ref, anyOf } = schema;
  if (typeof $ref === "string") {
    const named = document.components.schemas[$ref.split("/").at(-1) ?? ""];
    return named === undefined ? [] : optionsOf(named);
  }
  return Array.isArray(anyOf) ? anyOf.flatMap(optionsOf) : [schema];
}

/** Paths of all fields, such as `locations[].uuid`. */
function fieldsIn(schema: JsonSchema, prefix = ""): string[] {
  return optionsOf(schema).flatMap(({ properties, items }) => [
    ...Object.entries(Object(properties) as Record<string, JsonSchema>).flatMap(
      ([name, property]) => {
        const path = prefix === "" ? name : `${prefix}.${name}`;
        return [path, ...fieldsIn(property, path)];
      },
    ),
    ...(items === undefined ? [] : fieldsIn(items as JsonSchema, `${prefix}[]`)),
  ]);
}

const fieldsOf = (content: Readonly<Record<string, MediaType>> = {}): string[] =>
  Object.values(content).flatMap(({ schema }) => fieldsIn(schema));

function requestFieldsOf({ parameters = [], requestBody }: Operation): string[] {
  const named = parameters.flatMap((parameter) => ("name" in parameter ? [parameter.name] : []));
  return [...named, ...fieldsOf(requestBody?.content)];
}

function responseFieldsOf({ responses }: Operation): string[] {
  const answer = responses["200"] ?? responses["202"];
  return answer !== undefined && "content" in answer ? fieldsOf(answer.content) : [];
}

/** Whether the name is there, at its own place. */
function isThere({ kind, procedure, route, name }: Row): boolean {
  if (kind === "event") return eventTypeSchema.safeParse(name).success;
  const operation = operations.get(route);
  if (operation?.operationId !== procedure) return false;
  if (kind === "request") return requestFieldsOf(operation).includes(name);
  if (kind === "response") return responseFieldsOf(operation).includes(name);
  return kind === "procedure" && name === "";
}

/** A name that is not built has no trace: neither its operation, under another name or path, nor its field. */
function isAbsent(row: Row): boolean {
  if (row.kind === "procedure") {
    return !operations.has(row.route) && !operationIds.has(row.procedure);
  }
  return !isThere(row);
}

const titled = rows.map((row) => ({
  ...row,
  title: [row.kind, row.procedure, row.name].filter((part) => part !== "").join(" "),
  row,
}));

describe("the published names", () => {
  it("are a table with each name once", () => {
    expect(header).toBe("built,kind,procedure,route,name");
    expect(rows.length).toBeGreaterThan(200);
    expect(new Set(titled.map(({ title }) => title)).size).toBe(rows.length);
    expect(rows.filter(({ built }) => built !== "yes" && built !== "no")).toEqual([]);
  });

  it.each(titled.filter(({ built }) => built === "yes"))("are kept: $title", ({ row }) => {
    expect(isThere(row)).toBe(true);
  });

  it.each(titled.filter(({ built }) => built === "no"))("are not built yet: $title", ({ row }) => {
    expect(isAbsent(row), "it is there now: say yes in published-names.csv").toBe(true);
  });

  it("would be missed, were they others", () => {
    const row = rows.find(({ name }) => name === "locations[].utility_number");
    if (row === undefined) throw new Error("The row is gone");
    expect(isThere(row)).toBe(true);
    expect(isThere({ ...row, name: "locations[].utilityNumber" })).toBe(false);
    expect(isThere({ ...row, name: "utility_number" })).toBe(false);
    expect(isThere({ ...row, procedure: "account.read" })).toBe(false);
    expect(isThere({ ...row, route: "GET /v1/app" })).toBe(false);
    expect(isThere({ ...row, kind: "request" })).toBe(false);
    expect(isAbsent({ ...row, kind: "procedure", name: "" })).toBe(false);
    expect(isThere({ ...row, kind: "event", name: "invoice.paid" })).toBe(false);
  });
});
