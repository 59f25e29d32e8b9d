import { operatorRoleSchema, type OperatorRole } from "@lamplight/contracts/model";
import { assertSchemaVersion, openDatabase } from "@lamplight/database";
import { byCommand, createOperatorToken } from "@lamplight/operations";
import { Option, type Command } from "commander";
import { join } from "node:path";
import { openPostgres } from "../services/open-postgres.ts";
import { dataFolderOf } from "../services/project-folder.ts";

export function addOperatorTokenCommand(program: Command): void {
  program
    .command("operator-token")
    .description(
      "Make a token of staff in the database of DATABASE_URL, or the embedded one, and print it.",
    )
    .argument("<name>", "whose it is")
    .addOption(
      new Option("--role <role>", "what it may do beside reading")
        .choices(operatorRoleSchema.options)
        .makeOptionMandatory(),
    )
    .action(async (name: string, { role }: { role: OperatorRole }) => {
      const postgres = await openPostgres(join(dataFolderOf("server"), "postgres"));
      try {
        await using opened = openDatabase({ url: postgres.url, poolSize: 1 });
        await assertSchemaVersion(opened.database);
        const { token } = await createOperatorToken(byCommand(opened.database), { name, role });
        process.stdout.write(`${token}\n`);
      } finally {
        await postgres.stop();
      }
    });
}
