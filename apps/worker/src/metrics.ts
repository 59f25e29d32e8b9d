import { readQueueDepths, type QueueDepth, type QueueName } from "@lamplight/database";
import type { BilledChunk, Context } from "@lamplight/operations";
import type { Logger } from "pino";
import { Counter, Gauge, Histogram, type Registry } from "prom-client";

export interface WorkerMetrics {
  jobEnded(queue: QueueName, result: "done" | "failed", seconds: number): void;
  chunkBilled(billed: BilledChunk): void;
  /** From now on each question for metrics looks into the queues. */
  watchQueues(context: Context, logger: Logger): void;
}

/** How long a question for metrics waits for PostgreSQL; the other numbers come without it. */
const patienceMs = 2000;

async function inTime<TResult>(work: Promise<TResult>): Promise<TResult> {
  const late = Promise.withResolvers<never>();
  const timer = setTimeout(
    () => late.reject(new Error(`PostgreSQL did not answer within ${patienceMs} ms`)),
    patienceMs,
  );
  try {
    return await Promise.race([work, late.promise]);
  } finally {
    clearTimeout(timer);
  }
}

function watchQueues(registry: Registry, { database }: Context, logger: Logger): void {
  let asked: Promise<readonly QueueDepth[]> | null = null;
  /** One look for both numbers. Where PostgreSQL is away they are left out, not told as they were. */
  const look = (): Promise<readonly QueueDepth[]> => {
    asked ??= inTime(readQueueDepths(database))
      .catch((error: unknown) => {
        logger.warn({ err: error }, "metrics come without the queues' depths");
        return [];
      })
      .finally(() => {
        asked = null;
      });
    return asked;
  };
  const gauge = (name: string, help: string, valueOf: (depth: QueueDepth) => number): void => {
    const made: Gauge<"queue"> = new Gauge({
      name,
      help,
      labelNames: ["queue"],
      registers: [registry],
      collect: async () => {
        const depths = await look();
        made.reset();
        for (const depth of depths) made.set({ queue: depth.name }, valueOf(depth));
      },
    });
  };
  gauge(
    "lamplight_queue_waiting_jobs",
    "Jobs that no worker has taken yet, those to be tried again included; of all workers together.",
    ({ waiting }) => waiting,
  );
  gauge(
    "lamplight_queue_oldest_waiting_job_seconds",
    "How long the oldest job that no worker has taken could have been taken.",
    ({ oldestWaitingSeconds }) => oldestWaitingSeconds,
  );
}

/** What a worker says of its jobs and of the bills it made, since it was started. */
export function createWorkerMetrics(registry: Registry): WorkerMetrics {
  const registers = [registry];
  const jobs = new Histogram({
    name: "lamplight_job_duration_seconds",
    help: "How long jobs of this worker ran. One that failed is tried again and counts again.",
    labelNames: ["queue", "result"],
    buckets: [0.01, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300, 1800],
    registers,
  });
  const periods = new Counter({
    name: "lamplight_billed_periods_total",
    help: "Billing periods that this worker has billed, held or parked.",
    labelNames: ["result"],
    registers,
  });
  const cents = new Gauge({
    name: "lamplight_billed_cents",
    help: "Sum of the invoices that this worker has issued. It falls where credits outweigh charges.",
    registers,
  });
  return {
    jobEnded: (queue, result, seconds) => jobs.observe({ queue, result }, seconds),
    chunkBilled: ({ issued, held, parked, totalCents }) => {
      periods.inc({ result: "issued" }, issued);
      periods.inc({ result: "held" }, held);
      periods.inc({ result: "parked" }, parked);
      cents.inc(totalCents);
    },
    watchQueues: (context, logger) => watchQueues(registry, context, logger),
  };
}
