import type { FuzzReport } from "./report.ts";

/** Runs of fewer requests may miss an operation by chance. */
const wholeRun = 10_000;

/** What a run was too lucky to find: operations that were asked too seldom, or that never did what they are for. */
export function uncovered({ counts }: Pick<FuzzReport, "counts">): string[] {
  const requests = [...counts.values()].reduce((sum, count) => sum + count.requests, 0);
  if (requests < wholeRun) return [];
  // Each is as likely as the others; half of its share is many standard deviations away.
  const atLeast = Math.floor(requests / counts.size / 2);
  return [...counts].flatMap(([id, count]) => [
    ...(count.requests < atLeast ? [`${id} had ${count.requests} requests, not ${atLeast}`] : []),
    ...(count.succeeded === 0 ? [`${id} never succeeded`] : []),
  ]);
}
