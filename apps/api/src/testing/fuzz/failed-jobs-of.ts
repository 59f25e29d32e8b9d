import { setTimeout as sleep } from "node:timers/promises";
import type { TestApi } from "../start-test-api.ts";

const pollMs = 100;
const waitMs = 60_000;

/** Waits until the worker has done what it was given, and says which of its jobs were faulted. */
export async function failedJobsOf({ sql }: Pick<TestApi, "sql">): Promise<string[]> {
  for (let waitedMs = 0; waitedMs < waitMs; waitedMs += pollMs) {
    const [row] = await sql<{ open: number }[]>`
      select count(*)::int as open from pgboss.job where state in ('created', 'active')`;
    if (row?.open === 0) break;
    await sleep(pollMs);
  }
  const jobs = await sql<{ name: string; output: string; count: number }[]>`
    select name, left(output::text, 500) as output, count(*)::int as count from pgboss.job
    where state in ('failed', 'retry') group by 1, 2 order by 1, 2`;
  return jobs.map(({ name, output, count }) => `${count} of ${name}: ${output}`);
}
