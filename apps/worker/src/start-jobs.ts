import type { QueueName } from "@lamplight/database";
import { queueNames } from "@lamplight/database";
import type { Context } from "@lamplight/operations";
import type { Logger } from "pino";
import { jobs } from "./jobs.ts";

async function startJob<TName extends QueueName>(
  name: TName,
  context: Context,
  logger: Logger,
  stopping: AbortSignal,
): Promise<void> {
  const { concurrency, run } = jobs[name];
  const handle = run(context);
  await context.queue.work(name, { concurrency }, async (job, signal) => {
    const startedAt = performance.now();
    try {
      await handle(job, AbortSignal.any([signal, stopping]));
      const tookMs = Math.round(performance.now() - startedAt);
      logger.info({ queue: name, job, tookMs }, "job done");
    } catch (error) {
      logger.error({ err: error, queue: name, job }, "job failed, to be tried again");
      throw error;
    }
  });
}

/**
 * Takes jobs from every queue until the queue is stopped. A fault fails its job, which is tried again. Long
 * jobs end early when `stopping` aborts, and another worker goes on with them.
 */
export async function startJobs(
  context: Context,
  logger: Logger,
  stopping: AbortSignal,
): Promise<void> {
  for (const name of queueNames) await startJob(name, context, logger, stopping);
}
