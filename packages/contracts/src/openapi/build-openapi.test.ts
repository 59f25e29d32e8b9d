import { describe, expect, it } from "vitest";
import { contract } from "../contract.ts";
import { errorCatalogue } from "../errors.ts";
import { listProcedures } from "../kernel/procedure.ts";
import { fixtureContract, fixtureErrors } from "../kernel/testing/fixture-contract.ts";
import { buildLlmsText } from "./build-llms-text.ts";
import { buildOpenApi } from "./build-openapi.ts";
import { groupOf, groups } from "./groups.ts";
import { refusalsOf } from "./refusals-of.ts";

const serverUrl = "https://api.example.com";
const document = buildOpenApi({ serverUrl });
const procedures = listProcedures(contract);

const fixture = buildOpenApi(
  { serverUrl },
  {
    tree: fixtureContract,
    errors: fixtureErrors,
    groups: { "shop.orders": "Orders", "shop.stock": "Stock", "": "The rest" },
  },
);
const { schemas } = fixture.components;

function refusalsAt(name: string): string[] {
  const named = procedures.find((one) => one.name === name);
  if (named === undefined) throw new Error(`There is no ${name}`);
  return refusalsOf(named.procedure);
}

describe("the OpenAPI document", () => {
  it("has an operation for each procedure", () => {
    const ids = Object.values(document.paths).flatMap((methods) =>
      Object.values(methods).map(({ operationId }) => operationId),
    );
    expect(ids.toSorted()).toEqual(procedures.map(({ name }) => name).toSorted());
  });

  it("describes the groups that there are, and no others", () => {
    const used = procedures.map(({ name }) => groupOf(name));
    expect(Object.keys(groups).toSorted()).toEqual([...new Set(used)].toSorted());
    const described = { tree: fixtureContract, errors: fixtureErrors, groups: {} };
    expect(() => buildOpenApi({ serverUrl }, described)).toThrow("shop.orders has no description");
  });

  it("speaks REST, but for free-form keys", () => {
    expect(schemas["Order"]?.["properties"]).toHaveProperty("total_cents");
    expect(schemas["Size"]).toEqual({
      type: "object",
      properties: { width_mm: { type: "integer" }, label_1: { type: "string" } },
      required: ["width_mm"],
    });
    expect(JSON.stringify(schemas["Payment"])).toContain("card_last4");
    expect(JSON.stringify(fixture)).not.toContain("restName");
    const body = fixture.paths["/v1/shop/orders"]?.post?.requestBody;
    expect(body?.content["application/json"]?.example).toMatchObject({
      article_sku: "A1",
      metadata: { freeKey: "as it is" },
    });
  });

  it("closes requests of ours at every depth, and nothing else", () => {
    expect(schemas["SizeInput"]).toBeUndefined();
    expect(schemas["WrappingInput"]).toMatchObject({ additionalProperties: false });
    expect(schemas["WrappingInput"]).not.toHaveProperty("required");
    expect(schemas["Wrapping"]).not.toHaveProperty("additionalProperties");
    expect(schemas["Wrapping"]).toMatchObject({ required: ["is_gift"] });
    const own = document.paths["/v1/operator/retailers"]?.post?.requestBody;
    expect(own?.content["application/json"]?.schema).toMatchObject({
      additionalProperties: false,
      properties: { address: { $ref: "#/components/schemas/AddressInput" } },
    });
    const published = document.paths["/v1/app/accounts"]?.post?.requestBody;
    expect(published?.content["application/json"]?.schema).not.toHaveProperty(
      "additionalProperties",
    );
  });

  it("says which fields are in the path, the query, the form and the headers", () => {
    const { paths } = document;
    const rates = paths["/v1/operator/plan-groups/{plan_group_uuid}/rate-sheets"]?.post;
    expect(rates?.parameters).toMatchObject([
      { name: "plan_group_uuid", in: "path", required: true },
      { $ref: "#/components/parameters/IdempotencyKey" },
    ]);
    expect(
      Object.keys(Object(rates?.requestBody?.content["application/json"]?.schema["properties"])),
    ).toEqual(["rows"]);
    const invoices = paths["/v1/account/billing/invoices"]?.get;
    expect(invoices?.parameters).toMatchObject(
      ["limit", "offset", "cursor"].map((name) => ({ name, in: "query", required: false })),
    );
    expect(paths["/v1/account/enroll/address-search"]?.post).not.toHaveProperty("parameters");
    const upload = paths["/v1/operator/usage/import"]?.post;
    expect(Object.keys(upload?.requestBody?.content ?? {})).toEqual(["multipart/form-data"]);
    expect(Object.keys(upload?.responses ?? {})).toContain("202");
    expect(paths["/v1/account/billing/invoices/{number}/pdf"]?.get?.responses["200"]).toMatchObject(
      { content: { "application/pdf": { schema: { format: "binary" } } } },
    );
  });

  it("keeps formats exact", () => {
    const uuid = { type: "string", format: "uuid" };
    const invoice = document.components.schemas["Invoice"];
    expect(document.components.schemas["Clock"]?.["properties"]).toMatchObject({
      now: { format: "date-time", allOf: [{ pattern: "^20\\d\\d-" }, { pattern: "\\.\\d{3}Z$" }] },
    });
    expect(invoice?.["properties"]).toMatchObject({ total_cents: { type: "integer" } });
    expect(document.components.schemas["Account"]?.["properties"]).toMatchObject({
      uuid,
      account_number: { type: ["string", "null"] },
      enrollment: { anyOf: [{ $ref: "#/components/schemas/EnrollmentFlags" }, { type: "null" }] },
    });
  });

  it.each(procedures)("$name lists the refusals it can give", ({ name, procedure }) => {
    const codes = refusalsOf(procedure);
    expect(codes.filter((code) => !(code in errorCatalogue))).toEqual([]);
    const operation = Object.values(document.paths)
      .flatMap((methods) => Object.values(methods))
      .find(({ operationId }) => operationId === name);
    const listed = Object.values(operation?.responses ?? {}).flatMap((response) =>
      "$ref" in response ? (response.$ref.split("/").at(-1) ?? "").split("-or-") : [],
    );
    expect(listed.toSorted()).toEqual(codes);
  });

  it("asks of each kind of token what is its own", () => {
    expect(refusalsAt("app.accounts.create")).toContain("scope_missing");
    expect(refusalsAt("app.accounts.create")).toContain("idempotency_key_reused");
    expect(refusalsAt("operator.retailers.create")).toContain("role_missing");
    expect(refusalsAt("operator.imports.get")).not.toContain("role_missing");
    expect(refusalsAt("account.enroll.searchAddress")).not.toContain("idempotency_key_reused");
    expect(refusalsAt("app.sandbox.clock.get")).toContain("not_found");
    expect(refusalsAt("app.get")).not.toContain("not_found");
    expect(refusalsAt("app.accounts.create")).toContain("upload_too_large");
    expect(refusalsAt("account.enroll.finalize")).toContain("unsupported_media_type");
    expect(refusalsAt("app.get")).not.toContain("upload_too_large");
    expect(refusalsAt("app.get")).toContain("head_too_large");
    expect(refusalsAt("account.billing.invoices.pdf")).toContain("link_expired");
    expect(refusalsAt("account.billing.invoices.get")).not.toContain("link_expired");
    expect(refusalsOf(fixtureContract.ping)).not.toContain("token_missing");
  });

  it("is always written the same, at the address that is given", () => {
    expect(JSON.stringify(buildOpenApi({ serverUrl }))).toBe(JSON.stringify(document));
    expect(document.servers[0]?.url).toBe(serverUrl);
  });
});

describe("llms.txt", () => {
  it("names every operation and where to read more", () => {
    const text = buildLlmsText({ serverUrl });
    const missing = procedures.filter(
      ({ name, procedure: { rest, summary } }) =>
        !text.includes(`- \`${rest.method} /v1${rest.path}\` (\`${name}\`): ${summary}\n`),
    );
    expect(missing).toEqual([]);
    expect(text).toContain(`${serverUrl}/docs`);
    expect(text).toContain(`${serverUrl}/v1/openapi.json`);
  });
});
