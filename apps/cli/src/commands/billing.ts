import { setTimeout as sleep } from "node:timers/promises";
import type { Command } from "commander";
import { createSteps } from "../terminal/steps.ts";
import { connectOperator, withOperatorOptions, type OperatorOptions } from "./operator-options.ts";

interface BillingRunOptions extends OperatorOptions {
  readonly app: string;
  readonly json?: true;
}

const pollMs = 200;

export function addBillingCommands(program: Command): void {
  const billing = program.command("billing").description("Billing of accounts.");
  withOperatorOptions(
    billing
      .command("run")
      .description("Bill every period of an App that is due now, and wait until all are done.")
      .requiredOption("--app <uuid>", "App whose accounts to bill")
      .option("--json", "print the result as JSON"),
  ).action(async (options: BillingRunOptions) => {
    const steps = createSteps({ isSilent: options.json === true });
    const { operator } = connectOperator(options);
    const run = await steps.run("Billing", async (update) => {
      let progress = await operator.billingRuns.start({ appUuid: options.app });
      while (progress.status === "running") {
        await sleep(pollMs);
        progress = await operator.billingRuns.get({ uuid: progress.uuid });
        const { issued, held, parked, planned } = progress;
        update(`Billing: ${issued + held + parked} of ${planned} periods`);
      }
      return progress;
    });
    const { planned, issued, held, parked, totalCents } = run;
    const dollars = (totalCents / 100).toFixed(2);
    const text =
      options.json === true
        ? JSON.stringify(run)
        : `${planned} periods: ${issued} issued for $${dollars}, ${held} held, ${parked} parked.`;
    process.stdout.write(`${text}\n`);
  });
}
