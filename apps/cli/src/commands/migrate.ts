import type { Command } from "commander";
import { openPostgres } from "../services/open-postgres.ts";
import { prepareDatabase } from "../services/prepare-database.ts";
import { dataFolderOf } from "../services/project-folder.ts";
import { createSteps } from "../terminal/steps.ts";
import { join } from "node:path";

export function addMigrateCommand(program: Command): void {
  program
    .command("migrate")
    .description(
      "Bring the database of DATABASE_URL, or the embedded one, to this program's schema.",
    )
    .option("--json", "print the result as JSON")
    .action(async (options: { json?: true }) => {
      const steps = createSteps({ isSilent: options.json === true });
      const postgres = await steps.run("Opening PostgreSQL", () =>
        openPostgres(join(dataFolderOf("server"), "postgres")),
      );
      try {
        await steps.run(`Migrating ${postgres.description}`, () => prepareDatabase(postgres.url));
      } finally {
        await postgres.stop();
      }
      if (options.json === true)
        process.stdout.write(`${JSON.stringify({ status: "migrated" })}\n`);
    });
}
