import { Command } from "commander";
import { addBillingCommands } from "./commands/billing.ts";
import { addDemoCommand } from "./commands/demo.ts";
import { addLabelCommand } from "./commands/label.ts";
import { addMigrateCommand } from "./commands/migrate.ts";
import { addOperatorTokenCommand } from "./commands/operator-token.ts";
import { addRateCommand } from "./commands/rate.ts";
import { addRulesCommands } from "./commands/rules.ts";
import { addSchemaCommand } from "./commands/schema.ts";
import { addStartCommand } from "./commands/start.ts";
import { addUsageCommands } from "./commands/usage.ts";
import { describeFailure } from "./terminal/describe-failure.ts";
import { InterruptedError } from "./terminal/with-interruption.ts";

const program = new Command("lamplight")
  .description("Sell electricity under your own brand in Texas.")
  .showHelpAfterError()
  .configureHelp({ sortSubcommands: true });

addDemoCommand(program);
addStartCommand(program);
addMigrateCommand(program);
addOperatorTokenCommand(program);
addUsageCommands(program);
addBillingCommands(program);
addRateCommand(program);
addLabelCommand(program);
addSchemaCommand(program);
addRulesCommands(program);

try {
  await program.parseAsync();
} catch (error) {
  process.stderr.write(`${describeFailure(error)}\n`);
  process.exitCode = error instanceof InterruptedError ? 130 : 1;
}
