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

/** The `lamplight` command with all that it can do. */
export function makeProgram(): Command {
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
  return program;
}
