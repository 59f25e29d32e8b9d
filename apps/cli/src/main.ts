import { makeProgram } from "./make-program.ts";
import { describeFailure } from "./terminal/describe-failure.ts";
import { InterruptedError } from "./terminal/with-interruption.ts";

try {
  await makeProgram().parseAsync();
} catch (error) {
  process.stderr.write(`${describeFailure(error)}\n`);
  process.exitCode = error instanceof InterruptedError ? 130 : 1;
}
