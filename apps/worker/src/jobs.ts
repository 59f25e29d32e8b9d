import type { JobHandler, QueueName } from "@lamplight/database";
import {
  readUsageProfile,
  renderInvoice,
  runAdvance,
  runBillingChunk,
  runImport,
  type Context,
} from "@lamplight/operations";

interface Job<TName extends QueueName> {
  /** How many run at once in one worker. */
  readonly concurrency: number;
  readonly run: (context: Context) => JobHandler<TName>;
}

/** What the worker does with each queue's jobs; one that is missing does not compile. */
export const jobs: { readonly [TName in QueueName]: Job<TName> } = {
  "clock.advance": {
    concurrency: 4,
    run: (context) => (job, signal) => runAdvance(context, job, job.advanceUuid, signal),
  },
  "imports.run": {
    concurrency: 1,
    run: (context) => (job) => runImport(context, job, job.importUuid),
  },
  "usage_profiles.read": {
    concurrency: 1,
    run: (context) => (job) => readUsageProfile(context, job, job.usageProfileUuid),
  },
  "billing.chunk": {
    concurrency: 2,
    run: (context) => (job) => runBillingChunk(context, job, job.chunkUuid),
  },
  "documents.render_invoice": {
    concurrency: 1,
    run: (context) => async (job) => {
      await renderInvoice(context, job, job.invoiceUuid);
    },
  },
};
