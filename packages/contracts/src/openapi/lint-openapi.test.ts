import { createConfig, lintFromString } from "@redocly/openapi-core";
import { describe, expect, it } from "vitest";
import { errorCatalogue } from "../errors.ts";
import { fixtureContract, fixtureErrors } from "../kernel/testing/fixture-contract.ts";
import { buildOpenApi } from "./build-openapi.ts";
import type { OpenApiDocument } from "./model.ts";

const config = await createConfig({ extends: ["recommended"] });

// Not at example.com, of which the rules warn as of a placeholder.
const serverUrl = "https://api.lamplight.test";

/** Errors and warnings of redocly's recommended rules, each with its place. */
async function problemsOf(document: OpenApiDocument): Promise<string[]> {
  const source = JSON.stringify(document);
  const problems = await lintFromString({ source, absoluteRef: "openapi.json", config });
  return problems.map(({ ruleId, message, location: [place] }) =>
    [ruleId, message, place?.pointer].join(" "),
  );
}

function changed(change: (operation: Record<string, unknown>) => void): OpenApiDocument {
  const document = structuredClone(buildOpenApi({ serverUrl }));
  const operation = document.paths["/v1/account"]?.get;
  if (operation === undefined) throw new Error("No operation to change");
  // Changes make documents that the type rules out, so that the rules have something to find.
  change(operation as unknown as Record<string, unknown>);
  return document;
}

describe("the OpenAPI document", () => {
  it("passes redocly's recommended rules", async () => {
    expect(await problemsOf(buildOpenApi({ serverUrl }))).toEqual([]);
  });

  it("passes them for every form of schema that contracts use", async () => {
    const described = {
      tree: fixtureContract,
      errors: { ...errorCatalogue, ...fixtureErrors },
      groups: { "shop.orders": "Orders", "shop.stock": "Stock", "": "The rest" },
    };
    const problems = await problemsOf(buildOpenApi({ serverUrl }, described));
    // The made-up shop has no accounts.
    expect(problems.filter((problem) => !problem.startsWith("no-unused-components"))).toEqual([]);
  });

  it.each<[rule: string, change: (operation: Record<string, unknown>) => void]>([
    ["operation-summary", (operation) => delete operation["summary"]],
    ["operation-2xx-response", (operation) => (operation["responses"] = {})],
    ["security-defined", (operation) => (operation["security"] = [{ other: [] }])],
    [
      "no-invalid-media-type-examples",
      ({ responses }) =>
        Object.assign(Object(responses)["200"].content["application/json"], { example: {} }),
    ],
    ["no-unresolved-refs", (operation) => (operation["parameters"] = [{ $ref: "#/none" }])],
  ])("would be found out by %s", async (rule, change) => {
    const problems = await problemsOf(changed(change));
    expect(problems.join("\n")).toContain(rule);
  });
});
