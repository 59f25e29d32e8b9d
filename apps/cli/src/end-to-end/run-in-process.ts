import { CommanderError, type Command } from "commander";
import { makeProgram } from "../make-program.ts";
import { describeFailure } from "../terminal/describe-failure.ts";

export interface Output {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

function throwInsteadOfExit(command: Command): void {
  command.exitOverride();
  for (const one of command.commands) throwInsteadOfExit(one);
}

/** Runs the command as `main.ts` does, without the time that a process takes. One at a time. */
export async function runInProcess(commandArguments: readonly string[]): Promise<Output> {
  const output = { stdout: "", stderr: "" };
  const original = { stdout: process.stdout.write, stderr: process.stderr.write };
  for (const name of ["stdout", "stderr"] as const) {
    process[name].write = (text: string | Uint8Array) => {
      output[name] += String(text);
      return true;
    };
  }
  const program = makeProgram();
  throwInsteadOfExit(program);
  let exitCode = 0;
  try {
    await program.parseAsync(commandArguments, { from: "user" });
  } catch (error) {
    if (error instanceof CommanderError) exitCode = error.exitCode;
    else {
      output.stderr += `${describeFailure(error)}\n`;
      exitCode = 1;
    }
  } finally {
    for (const name of ["stdout", "stderr"] as const) process[name].write = original[name];
  }
  return { exitCode, ...output };
}
