/** The queues and what their jobs carry. A job may run twice: constraints make the second run a no-op. */
export interface QueueJobs {
  /** Do what becomes due up to an advance's target. */
  "clock.advance": { advanceUuid: string; worldUuid: string };
  "imports.run": { importUuid: string; worldUuid: string; appUuid: string };
  "usage_profiles.read": { usageProfileUuid: string; worldUuid: string; appUuid: string };
  "billing.chunk": { chunkUuid: string; worldUuid: string; appUuid: string };
  "documents.render_invoice": {
    invoiceUuid: string;
    worldUuid: string;
    appUuid: string;
    accountUuid: string;
  };
}

export type QueueName = keyof QueueJobs;

/**
 * A worker that dies misses its heartbeat, and its job goes to another within a minute; without it the job
 * would wait until it expires.
 */
const heartbeatSeconds = 20;

export const queueSettings: Readonly<
  Record<QueueName, { expireInSeconds: number; retryLimit: number; heartbeatSeconds: number }>
> = {
  "clock.advance": { expireInSeconds: 3600, retryLimit: 5, heartbeatSeconds },
  "imports.run": { expireInSeconds: 1800, retryLimit: 3, heartbeatSeconds },
  "usage_profiles.read": { expireInSeconds: 600, retryLimit: 3, heartbeatSeconds },
  "billing.chunk": { expireInSeconds: 600, retryLimit: 5, heartbeatSeconds },
  "documents.render_invoice": { expireInSeconds: 300, retryLimit: 5, heartbeatSeconds },
};

export const queueNames = Object.keys(queueSettings) as QueueName[];
