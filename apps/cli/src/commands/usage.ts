import { openAsBlob } from "node:fs";
import { basename } from "node:path";
import type { Command } from "commander";
import { describeImport, waitForImport } from "../imports.ts";
import { createSteps } from "../terminal/steps.ts";
import { connectOperator, withOperatorOptions, type OperatorOptions } from "./operator-options.ts";

interface UsageImportOptions extends OperatorOptions {
  readonly app: string;
  readonly json?: true;
}

/** A file as an upload; read while it is sent. */
async function openFile(path: string): Promise<File> {
  try {
    return new File([await openAsBlob(path)], basename(path));
  } catch (error) {
    throw new Error(`The file ${path} cannot be read: check the name and its rights.`, {
      cause: error,
    });
  }
}

export function addUsageCommands(program: Command): void {
  const usage = program.command("usage").description("15-minute usage of meters.");
  withOperatorOptions(
    usage
      .command("import")
      .description(
        "Import a Smart Meter Texas 15-minute export, plain or gzip: all of it, or nothing.",
      )
      .argument("<file>", "the export")
      .requiredOption("--app <uuid>", "App whose world the meters belong to")
      .option("--json", "print the report as JSON"),
  ).action(async (path: string, options: UsageImportOptions) => {
    const steps = createSteps({ isSilent: options.json === true });
    const { operator } = connectOperator(options);
    const file = await openFile(path);
    const report = await steps.run(`Importing ${path}`, async () => {
      const started = await operator.usage.import({ appUuid: options.app, file });
      return waitForImport(operator, started.uuid);
    });
    const text = options.json === true ? JSON.stringify(report) : describeImport(report);
    process.stdout.write(`${text}\n`);
    if (report.status === "refused") process.exitCode = 1;
  });
}
