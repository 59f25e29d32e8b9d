import { spawn, type ChildProcess } from "node:child_process";
import { join } from "node:path";

const program = join(import.meta.dirname, "../../bin/lamplight.js");

export interface Run {
  readonly child: ChildProcess;
  stdout(): string;
  stderr(): string;
  readonly ended: Promise<number | string>;
  /** Waits until the output has this. */
  until(text: string): Promise<void>;
}

/** Runs the command as a user would, with nothing of this process's settings but what is given. */
export function runLamplight(
  commandArguments: readonly string[],
  environment: Readonly<Record<string, string>>,
): Run {
  const child = spawn(process.execPath, [program, ...commandArguments], {
    env: { PATH: process.env["PATH"], HOME: process.env["HOME"], ...environment },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const output = { stdout: "", stderr: "" };
  for (const name of ["stdout", "stderr"] as const) {
    child[name].setEncoding("utf8").on("data", (text: string) => {
      output[name] += text;
    });
  }
  const ended = new Promise<number | string>((resolve) => {
    child.once("close", (code, signal) => resolve(code ?? signal ?? "unknown"));
  });
  const until = (text: string) =>
    new Promise<void>((resolve, reject) => {
      const look = () => {
        if (!`${output.stdout}${output.stderr}`.includes(text)) return;
        resolve();
      };
      child.stdout.on("data", look);
      child.stderr.on("data", look);
      void ended.then((code) =>
        reject(new Error(`ended with ${code} before "${text}": ${output.stderr}`)),
      );
      look();
    });
  return { child, ended, until, stdout: () => output.stdout, stderr: () => output.stderr };
}
