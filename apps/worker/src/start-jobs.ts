import type { QueueName } from "@lamplight/database";
import { newUuid, queueNames } from "@lamplight/database";
import type { Context } from "@lamplight/operations";
import type { Logger } from "pino";
import { jobs } from "./jobs.ts";
import type { WorkerMetrics } from "./metrics.ts";

interface JobsOptions {
  readonly context: Context;
  readonly logger: Logger;
  readonly metrics: Pick<WorkerMetrics, "jobEnded">;
  readonly stopping: AbortSignal;
}

async function startJob<TName extends QueueName>(
  name: TName,
  { context, logger, metrics, stopping }: JobsOptions,
): Promise<void> {
  const { concurrency, run } = jobs[name];
  await context.queue.work(name, { concurrency }, async (job, signal) => {
    const startedAt = performance.now();
    const requestId = newUuid();
    try {
      const jobContext = { ...context, actor: { kind: "system", id: name }, requestId } as const;
      await run(jobContext)(job, AbortSignal.any([signal, stopping]));
      const tookMs = Math.round(performance.now() - startedAt);
      metrics.jobEnded(name, "done", (performance.now() - startedAt) / 1000);
      logger.info({ queue: name, job, requestId, tookMs }, "job done");
    } catch (error) {
      metrics.jobEnded(name, "failed", (performance.now() - startedAt) / 1000);
      logger.error({ err: error, queue: name, job, requestId }, "job failed, to be tried again");
      throw error;
    }
  });
}

/**
 * Takes jobs from every queue until the queue is stopped. A fault fails its job, which is tried again. Long
 * jobs end early when `stopping` aborts, and another worker goes on with them.
 */
export async function startJobs(options: JobsOptions): Promise<void> {
  for (const name of queueNames) await startJob(name, options);
}
