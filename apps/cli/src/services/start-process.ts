import { fork } from "node:child_process";
import { createWriteStream } from "node:fs";
import { fileURLToPath } from "node:url";

export interface RunningProcess {
  /** Fails when the process ends before it is asked to. */
  readonly ended: Promise<never>;
  /** Asks it to end in order, and waits for that. */
  stop(): Promise<void>;
  /** Ends it at once, as a crash would. */
  kill(): void;
}

export interface ProcessToStart {
  readonly name: "api" | "worker";
  readonly environment: Readonly<Record<string, string>>;
  /** Where its log goes. */
  readonly logFile: string;
}

const startTimeoutMs = 30_000;
const stopTimeoutMs = 25_000;

/** Starts the API or the worker as a process of its own and waits until it says that it is ready. */
export async function startProcess(options: ProcessToStart): Promise<RunningProcess> {
  const { name, environment, logFile } = options;
  const main = fileURLToPath(import.meta.resolve(`@lamplight/${name}/main`));
  const child = fork(main, [], {
    env: { ...process.env, ...environment },
    // A terminal's Ctrl-C goes to its whole group; the child is to be stopped by us, in order.
    detached: true,
    stdio: ["ignore", "pipe", "pipe", "ipc"],
  });
  const log = createWriteStream(logFile, { flags: "a", mode: 0o600 });
  let complaint = "";
  child.stdout?.pipe(log, { end: false });
  child.stderr?.setEncoding("utf8").on("data", (text: string) => {
    complaint = (complaint + text).slice(-2000);
    log.write(text);
  });
  let isStopping = false;
  const exited = new Promise<number | string>((resolve) => {
    child.once("exit", (code, signal) => resolve(signal ?? code ?? "unknown"));
  });
  const ended = exited.then((code): Promise<never> => {
    log.end();
    // What was asked to stop ends quietly: whoever waits for a failure waits no longer for this one.
    if (isStopping) return new Promise<never>(() => undefined);
    const said = complaint.trim();
    throw new Error(
      said === "" ? `The ${name} ended (${code}): read ${logFile}.` : `The ${name} ended: ${said}`,
    );
  });
  ended.catch(() => undefined);
  const stop = async () => {
    isStopping = true;
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill("SIGTERM");
    const timer = setTimeout(() => child.kill("SIGKILL"), stopTimeoutMs);
    await exited;
    clearTimeout(timer);
  };
  let timer: NodeJS.Timeout | undefined;
  const ready = new Promise<void>((resolve, reject) => {
    child.once("message", () => resolve());
    timer = setTimeout(
      () => reject(new Error(`The ${name} did not get ready within 30 s: read ${logFile}.`)),
      startTimeoutMs,
    );
  });
  try {
    await Promise.race([ready, ended]);
  } catch (error) {
    await stop();
    throw error;
  } finally {
    clearTimeout(timer);
  }
  const kill = () => {
    isStopping = true;
    child.kill("SIGKILL");
  };
  return { ended, stop, kill };
}
