/**
 * Calls `stop` once, on the first reason for which this process should end: SIGTERM, SIGINT, or, for a child
 * of the CLI, that its parent has died.
 */
export function onStop(stop: (reason: string) => Promise<void>): void {
  let isStopping = false;
  const handle = async (reason: string) => {
    if (isStopping) return;
    isStopping = true;
    await stop(reason);
    // A channel to a parent that somebody listens to keeps a process alive.
    if (process.connected) process.disconnect();
  };
  for (const reason of ["SIGTERM", "SIGINT", "disconnect"]) {
    process.on(reason, () => void handle(reason));
  }
}
