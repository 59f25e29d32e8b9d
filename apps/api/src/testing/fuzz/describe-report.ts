import type { FuzzFailure, FuzzReport } from "./report.ts";
import { uncovered } from "./uncovered.ts";

function describeFailure({ operationId, faults, curl, answer, log }: FuzzFailure): string {
  return [
    `✘ ${operationId}`,
    ...faults.map((fault) => `  ${fault}`),
    `  ${curl}`,
    `  → ${answer}`,
    ...(log === "" ? [] : [`  ${log}`]),
  ].join("\n");
}

/** What a run has found, one sentence or paragraph each; empty where all is well. */
export const findingsOf = (report: FuzzReport): string[] => [
  ...report.failures.map(describeFailure),
  ...report.failedJobs.map((job) => `✘ The worker failed at ${job}`),
  ...uncovered(report).map((sentence) => `✘ ${sentence}`),
];

/** How much a run has asked: one line. */
export function describeReport({ counts, elapsedMs }: FuzzReport): string {
  const all = [...counts.values()];
  const sum = (of: (count: (typeof all)[number]) => number) =>
    all.reduce((total, count) => total + of(count), 0);
  const requests = sum((count) => count.requests);
  const succeeded = sum((count) => count.succeeded);
  const share = ((100 * succeeded) / Math.max(1, requests)).toFixed(0);
  const seconds = (elapsedMs / 1000).toFixed(1);
  return `${requests} requests to ${counts.size} operations in ${seconds} s, ${share} % of them successful`;
}
