import { forgetOldRequests, type Context } from "@lamplight/operations";
import type { Logger } from "pino";

const everyMs = 60 * 60_000;

/** Throws away, each hour, what is no longer needed. Any number of workers may do so; a fault waits for the next. */
export function startHousekeeping(context: Context, logger: Logger, stopping: AbortSignal): void {
  const clean = async (): Promise<void> => {
    try {
      const forgotten = await forgetOldRequests(context);
      if (forgotten > 0) logger.info({ forgotten }, "old request keys are gone");
    } catch (error) {
      logger.error({ err: error }, "housekeeping failed, to be tried again in an hour");
    }
  };
  const timer = setInterval(() => void clean(), everyMs);
  stopping.addEventListener("abort", () => clearInterval(timer));
  void clean();
}
