import { fork } from "node:child_process";
import { createServer } from "node:net";

export interface RunningServer extends AsyncDisposable {
  readonly baseUrl: string;
}

const startTimeoutMs = 30_000;

async function chooseFreePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject).listen(0, "127.0.0.1", resolve);
  });
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === "string") throw new Error("No free port was found.");
  return address.port;
}

/** Starts a server as a process of its own and waits until it says that it is ready. It never outlives this process. */
export async function startServer(
  main: string,
  environmentOf: (port: number) => Readonly<Record<string, string>>,
): Promise<RunningServer> {
  const port = await chooseFreePort();
  const child = fork(main, [], {
    env: { ...process.env, ...environmentOf(port) },
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  const killNow = (): void => void child.kill("SIGKILL");
  process.once("exit", killNow);
  const exited = new Promise<void>((resolve) => {
    child.once("exit", () => resolve());
  });
  const stop = async (): Promise<void> => {
    child.kill("SIGTERM");
    const timer = setTimeout(killNow, 10_000);
    await exited;
    clearTimeout(timer);
    process.off("exit", killNow);
  };
  try {
    await new Promise<void>((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`${main} is not ready`)), startTimeoutMs);
      child.once("message", () => {
        clearTimeout(timer);
        resolve();
      });
      child.once("exit", () => {
        clearTimeout(timer);
        reject(new Error(`${main} ended before it was ready`));
      });
    });
  } catch (error) {
    await stop();
    throw error;
  }
  return { baseUrl: `http://127.0.0.1:${port}`, [Symbol.asyncDispose]: stop };
}
