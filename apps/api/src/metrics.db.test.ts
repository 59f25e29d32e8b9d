import { newUuid } from "@lamplight/database";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { refusalOf } from "./testing/refusal-of.ts";
import { startTestApi, type TestApi } from "./testing/start-test-api.ts";

let api: TestApi;

beforeAll(async () => {
  api = await startTestApi();
});

afterAll(() => api[Symbol.asyncDispose]());

const count = (labels: string, metrics: string): number => {
  const line = metrics
    .split("\n")
    .find((one) => one.startsWith(`lamplight_request_duration_seconds_count{${labels}}`));
  return Number(line?.split(" ").at(-1) ?? 0);
};

it("counts requests by face, procedure and status, and keeps what a caller chose out of it", async () => {
  const secret = newUuid();
  const authorization = `Bearer ${api.operatorToken}`;
  const get = (path: string) => fetch(`${api.baseUrl}${path}`, { headers: { authorization } });
  await refusalOf(api.operator.billingRuns.get({ uuid: secret }));
  expect((await get(`/v1/operator/billing-runs/${secret}`)).status).toBe(404);
  await get(`/trpc/operator.${secret}`);
  await get(`/v1/${secret}?q=${secret}`);
  await get(`/files/${secret}`);
  await get(`/${secret}`);
  await get("/healthz");
  // A request is counted when its answer has ended, which its caller may see first.
  const healthy = 'face="other",procedure="/healthz",status="200"';
  await vi.waitFor(async () => expect(count(healthy, await api.metrics())).toBe(1));
  const metrics = await api.metrics();
  expect(metrics).not.toContain(secret);
  const run = 'procedure="operator.billingRuns.get",status="404"';
  expect(count(`face="trpc",${run}`, metrics)).toBe(1);
  expect(count(`face="rest",${run}`, metrics)).toBe(1);
  expect(count('face="trpc",procedure="unknown",status="404"', metrics)).toBe(1);
  expect(count('face="other",procedure="unknown",status="404"', metrics)).toBe(2);
  expect(metrics).toMatch(/nodejs_eventloop_lag_seconds \d/);
});

it("tells the world nothing of it", async () => {
  expect((await fetch(`${api.baseUrl}/metrics`)).status).toBe(404);
});
