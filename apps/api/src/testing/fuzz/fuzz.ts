import type { TestApi } from "../start-test-api.ts";
import { failedJobsOf } from "./failed-jobs-of.ts";
import { FuzzRun } from "./fuzz-run.ts";
import { openLanes } from "./open-lanes.ts";
import type { ApiDocument } from "./operations-of.ts";
import type { FuzzOptions, FuzzReport } from "./report.ts";

/** So many requests are under way at once, each in a world of its own. */
const laneCount = 6;

/** Sends random requests to an API and compares what it answers with the OpenAPI document that it serves. */
export async function fuzz(api: TestApi, options: FuzzOptions): Promise<FuzzReport> {
  const response = await fetch(`${api.baseUrl}/v1/openapi.json`);
  const document = (await response.json()) as ApiDocument;
  const lanes = await openLanes(api, laneCount);
  const run = new FuzzRun(api, document, options);
  const start = performance.now();
  try {
    await Promise.all(lanes.map((pools, lane) => run.lane(pools, lane, laneCount)));
  } finally {
    run.close();
  }
  const elapsedMs = performance.now() - start;
  const { counts, failures } = run;
  const failedJobs = await failedJobsOf(api);
  return { counts, failures: [...failures.values()], failedJobs, elapsedMs };
}
