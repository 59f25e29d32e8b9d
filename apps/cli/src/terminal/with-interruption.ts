/** The user, or the system, asked us to stop. */
export class InterruptedError extends Error {
  constructor(signal: string) {
    super(`Stopped by ${signal}.`);
    this.name = "InterruptedError";
  }
}

/**
 * Runs work that Ctrl-C and SIGTERM end early: `work` then fails with `InterruptedError` at once, so that what
 * encloses it can stop what was started. A second Ctrl-C while that goes on changes nothing.
 */
export async function withInterruption<TResult>(
  work: (signal: AbortSignal) => Promise<TResult>,
): Promise<TResult> {
  const controller = new AbortController();
  const interrupted = new Promise<never>((_resolve, reject) => {
    controller.signal.addEventListener("abort", () => {
      // The reason is always the error that `stop` gives.
      reject(controller.signal.reason as InterruptedError);
    });
  });
  const stop = (signal: string) => controller.abort(new InterruptedError(signal));
  const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
  for (const signal of signals) process.on(signal, stop);
  interrupted.catch(() => undefined);
  return Promise.race([work(controller.signal), interrupted]);
}
