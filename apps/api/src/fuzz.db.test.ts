import { afterAll, beforeAll, expect, it } from "vitest";
import { describeReport, findingsOf } from "./testing/fuzz/describe-report.ts";
import { fuzz } from "./testing/fuzz/fuzz.ts";
import { drawSeed } from "./testing/fuzz/draw-seed.ts";
import { keptLogLines } from "./testing/fuzz/kept-log-lines.ts";
import { startTestApi, type TestApi } from "./testing/start-test-api.ts";

let api: TestApi;

beforeAll(async () => {
  api = await startTestApi({ keptLogLines });
});
afterAll(() => api[Symbol.asyncDispose]());

const requests = 10_000;

it(
  "10,000 random requests are answered as the OpenAPI document says",
  { timeout: 600_000 },
  async () => {
    const seed = drawSeed();
    const again = `npm run fuzz -- --requests ${requests} --seed ${seed}`;
    process.stdout.write(`${again}\n`);
    const report = await fuzz(api, { requests, seed });
    process.stdout.write(`${describeReport(report)}\n`);
    expect(findingsOf(report).join("\n\n"), again).toBe("");
  },
);
