import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  createCustomer,
  createSandbox,
  type Customer,
  type Sandbox,
} from "./testing/create-sandbox.ts";
import { restCall } from "./testing/rest-call.ts";
import { startTestApi, type TestApi } from "./testing/start-test-api.ts";

let api: TestApi;
let sandbox: Sandbox;
let customer: Customer;

beforeAll(async () => {
  api = await startTestApi();
  sandbox = await createSandbox(api, { seed: 96 });
  customer = await createCustomer(sandbox);
});
afterAll(() => api[Symbol.asyncDispose]());

const origin = "https://shop.example.com";
const preflight = (path: string, method = "POST") =>
  fetch(`${api.baseUrl}${path}`, {
    method: "OPTIONS",
    headers: {
      origin,
      "access-control-request-method": method,
      "access-control-request-headers": "authorization,content-type,idempotency-key",
    },
  });

const listOf = (headers: Headers, name: string): readonly string[] =>
  (headers.get(name) ?? "").split(",").map((item) => item.trim().toLowerCase());

const open = [
  "/v1/account",
  "/v1/account/enroll/plans/accept",
  "/trpc/account.get",
  "/trpc/account.enroll.acceptPlan",
  "/files/some-link",
];
const closed = [
  "/v1/app",
  "/v1/app/accounts",
  "/v1/operator/retailers",
  "/v1/accounts",
  "/trpc/app.accounts.create",
  "/trpc/operator.retailers.create",
  "/healthz",
  "/nothing",
];

describe("a page of any origin", () => {
  it.each(open)("may call %s, without cookies", async (path) => {
    const { status, headers } = await preflight(path);
    expect(status).toBe(204);
    expect(headers.get("access-control-allow-origin")).toBe("*");
    expect(headers.has("access-control-allow-credentials")).toBe(false);
    expect(listOf(headers, "access-control-allow-methods")).toEqual(
      expect.arrayContaining(["get", "post", "put", "patch", "delete"]),
    );
    expect(listOf(headers, "access-control-allow-headers").toSorted()).toEqual([
      "authorization",
      "content-type",
      "idempotency-key",
      "x-request-id",
    ]);
  });

  it.each(closed)("may not call %s", async (path) => {
    const { headers } = await preflight(path);
    expect(headers.has("access-control-allow-origin")).toBe(false);
    const answer = await fetch(`${api.baseUrl}${path}`, { headers: { origin } });
    await answer.arrayBuffer();
    expect(answer.headers.has("access-control-allow-origin")).toBe(false);
  });

  it("may read answers and refusals of both faces with what they say of the call", async () => {
    const paths = ["/v1/account", "/trpc/account.get", "/files/no-link"];
    for (const path of paths) {
      for (const token of [customer.token, "nobody"]) {
        const { headers } = await restCall(api, `GET ${path}`, { token, headers: { origin } });
        expect(headers.get("access-control-allow-origin"), path).toBe("*");
        expect(listOf(headers, "access-control-expose-headers")).toEqual(
          expect.arrayContaining(["x-request-id", "retry-after", "ratelimit-remaining"]),
        );
      }
    }
  });
});

describe("every answer", () => {
  it.each(["/v1/app", "/trpc/app.get", "/healthz", "/files/x", "/nothing", "/docs", "/llms.txt"])(
    "tells browsers to be careful: %s",
    async (path) => {
      const { headers } = await restCall(api, `GET ${path}`);
      expect(headers.get("x-content-type-options")).toBe("nosniff");
      expect(headers.get("content-security-policy")).toMatch(/default-src 'none'/);
      expect(headers.get("content-security-policy")).not.toMatch(/https?:|unsafe-eval/);
      expect(headers.get("referrer-policy")).toBe("no-referrer");
      expect(headers.get("strict-transport-security")).toMatch(/max-age=\d+/);
      expect(headers.has("x-powered-by")).toBe(false);
      expect(headers.get("x-request-id")).toMatch(/^[0-9a-f-]{36}$/);
    },
  );
});
