import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createOperatorToken } from "@lamplight/operations";
import { expectProblem, restCall } from "./testing/rest-call.ts";
import { startTestApi, type TestApi } from "./testing/start-test-api.ts";

const limit = 5;
let api: TestApi;

beforeAll(async () => {
  api = await startTestApi({ rateLimitPerMinute: limit });
});
afterAll(() => api[Symbol.asyncDispose]());

const newToken = async () =>
  (await createOperatorToken(api.context, { name: "limited", role: "admin" })).token;
const ask = (token: string) => restCall(api, "GET /v1/operator/audit-log", { token });

describe("calls with one token", () => {
  it("are counted, and refused when there are too many", async () => {
    const token = await newToken();
    for (let left = limit - 1; left >= 0; left -= 1) {
      const { status, headers } = await ask(token);
      expect(status).toBe(200);
      expect(headers.get("ratelimit-limit")).toBe(String(limit));
      expect(headers.get("ratelimit-remaining")).toBe(String(left));
      expect(Number(headers.get("ratelimit-reset"))).toBeGreaterThan(0);
    }
    const refused = await ask(token);
    const { details } = expectProblem(refused, "rate_limited");
    const seconds = Number(refused.headers.get("retry-after"));
    expect(seconds).toBeGreaterThan(0);
    expect(seconds).toBeLessThanOrEqual(60);
    expect(details).toEqual({ retry_after_seconds: seconds });
    const overTrpc = await fetch(`${api.baseUrl}/trpc/operator.audit.list`, {
      headers: { authorization: `Bearer ${token}` },
    });
    expect(overTrpc.status).toBe(429);
    expect(overTrpc.headers.get("retry-after")).toMatch(/^\d+$/);
    expect(await overTrpc.json()).toMatchObject({
      error: {
        data: {
          errorCode: "rate_limited",
          httpStatus: 429,
          details: { retryAfterSeconds: expect.any(Number) },
        },
      },
    });
  });

  it("do not count against another token", async () => {
    const [busy, calm] = [await newToken(), await newToken()];
    for (let count = 0; count <= limit; count += 1) await ask(busy);
    expect((await ask(busy)).status).toBe(429);
    expect((await ask(calm)).status).toBe(200);
  });
});

describe("calls without a token", () => {
  it("are counted by address, paths that are not there with them", async () => {
    for (let count = 0; count < limit; count += 1) {
      expect((await restCall(api, "GET /v1/nothing")).status).toBe(404);
    }
    expectProblem(await restCall(api, "GET /v1/app"), "rate_limited");
    expectProblem(await restCall(api, "GET /v1/nothing"), "rate_limited");
  });

  it("about health and to documents are never too many", async () => {
    for (let count = 0; count < limit * 3; count += 1) {
      expect((await restCall(api, "GET /healthz")).status).toBe(200);
      expect((await restCall(api, "GET /readyz")).status).toBe(200);
      expectProblem(await restCall(api, "GET /files/no-link"), "link_expired");
    }
  });
});
