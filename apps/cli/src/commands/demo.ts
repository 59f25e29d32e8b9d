import { relative, resolve } from "node:path";
import type { Command } from "commander";
import { invoiceTable } from "../demo/invoice-table.ts";
import { runDemo, type DemoResult } from "../demo/run-demo.ts";
import { openDemoUsage } from "../demo/usage-file.ts";
import { fileOf } from "../files/file-of.ts";
import { dataFolderOf } from "../services/project-folder.ts";
import { startServices } from "../services/start-services.ts";
import { createSteps } from "../terminal/steps.ts";
import { withInterruption } from "../terminal/with-interruption.ts";

interface DemoCommandOptions {
  readonly usage?: string;
  readonly out: string;
  readonly json?: true;
}

function print({ invoices, usageKwh }: DemoResult, options: DemoCommandOptions): void {
  const folder = relative(process.cwd(), resolve(options.out)) || ".";
  if (options.json === true) {
    const list = invoices.map(({ number, totalCents, totalKwh }) => ({
      number,
      totalCents,
      totalKwh,
    }));
    process.stdout.write(`${JSON.stringify({ folder, invoices: list })}\n`);
    return;
  }
  const [first] = invoices;
  process.stdout.write(
    [
      "",
      invoiceTable(invoices),
      "",
      `${usageKwh} kWh in the file; ${invoices.length} complete cycles billed.`,
      ...(first === undefined
        ? ["No cycle in the file is complete: it takes about five weeks of usage."]
        : [`Open ${folder}/${first.number}.pdf, or ${folder}/${first.number}.json.`]),
      "",
    ].join("\n"),
  );
}

export function addDemoCommand(program: Command): void {
  program
    .command("demo")
    .description(
      "From an empty database to a year of invoices: starts everything, bills a usage file, stops everything.",
    )
    .option("--usage <file>", "a Smart Meter Texas 15-minute export of your own, plain or gzip")
    .option("--out <folder>", "where invoices are written", "demo-out")
    .option("--json", "print the invoices as JSON")
    .action(async (options: DemoCommandOptions) => {
      const steps = createSteps({ isSilent: options.json === true });
      const usage = await steps.run("Reading usage", async (update) => {
        const opened = await openDemoUsage(
          options.usage === undefined ? undefined : fileOf(options.usage),
        );
        update(
          `Usage of ESI ID ${opened.esiId} from ${opened.firstDay} to before ${opened.endDay}`,
        );
        return opened;
      });
      await using stack = new AsyncDisposableStack();
      const result = await withInterruption(async () => {
        const services = await startServices({
          steps,
          stack,
          port: null,
          dataFolder: dataFolderOf("demo"),
        });
        const outFolder = resolve(options.out);
        return Promise.race([runDemo({ services, usage, steps, outFolder }), services.failed]);
      });
      print(result, options);
    });
}
