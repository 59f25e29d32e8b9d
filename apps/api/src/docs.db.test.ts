import { contract, listProcedures } from "@lamplight/contracts";
import { afterAll, beforeAll, expect, it } from "vitest";
import { restCall } from "./testing/rest-call.ts";
import { startTestApi, testPublicBaseUrl, type TestApi } from "./testing/start-test-api.ts";

let api: TestApi;

beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api[Symbol.asyncDispose]());

const pathsOf = ({ paths }: { paths: object }) => Object.keys(paths).toSorted();

it("openapi.json has every route, at the public address", async () => {
  const { status, body } = await restCall(api, "GET /v1/openapi.json");
  expect(status).toBe(200);
  expect(body).toMatchObject({ openapi: "3.1.1", servers: [{ url: testPublicBaseUrl }] });
  const declared = listProcedures(contract).map(({ procedure }) => `/v1${procedure.rest.path}`);
  expect(pathsOf(body as { paths: object })).toEqual([...new Set(declared)].toSorted());
});

it("the viewer shows it with all that it needs from here", async () => {
  const page = await restCall(api, "GET /docs");
  expect(page.status).toBe(200);
  expect(page.headers.get("content-type")).toMatch(/^text\/html/);
  const linked = [...page.text.matchAll(/(?:href|src)="([^"]+)"/g)].map(([, url]) => url ?? "");
  expect(linked.length).toBeGreaterThan(4);
  for (const url of linked) {
    expect(url).toMatch(/^\/docs\//);
    expect((await restCall(api, `GET ${url}`)).status, url).toBe(200);
  }
  // Scripts in the page itself would not be let run.
  expect(page.text).not.toMatch(/<script>|<script[^>]*>[^<\s]/);
  expect(page.headers.get("content-security-policy")).toMatch(/script-src 'self'(;|$)/);
  const start = await restCall(api, "GET /docs/static/swagger-initializer.js");
  expect(start.text).toContain("resolveUrl('./json')");
  expect(start.text).toContain('"tryItOutEnabled":true');
  expect(start.text).not.toMatch(/https?:\/\/(?!stackoverflow)/);
});

it("the viewer calls the address that it was opened at, with a token", async () => {
  const { body } = await restCall(api, "GET /docs/json");
  const { body: published } = await restCall(api, "GET /v1/openapi.json");
  expect(body).toMatchObject({
    servers: [{ url: "/" }],
    components: { securitySchemes: { appToken: { type: "http", scheme: "bearer" } } },
  });
  expect(pathsOf(body as { paths: object })).toEqual(pathsOf(published as { paths: object }));
});

it("llms.txt is text about every procedure", async () => {
  const { status, headers, text } = await restCall(api, "GET /llms.txt");
  expect(status).toBe(200);
  expect(headers.get("content-type")).toBe("text/plain; charset=utf-8");
  for (const { name } of listProcedures(contract)) expect(text).toContain(name);
});
