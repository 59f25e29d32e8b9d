import { regulatoryConstants, type RegulatoryConstant } from "@lamplight/domain";
import type { Command } from "commander";
import { rulesJson } from "../rules/rules-json.ts";
import { rulesText } from "../rules/rules-text.ts";

export function addRulesCommands(program: Command): void {
  const rules = program.command("rules").description("What regulation sets.");
  rules
    .command("list")
    .description(
      "List the regulatory constants that bills and dates go by: value, day of effect, rule, and whether its text was read.",
    )
    .option("--unconfirmed", "only those whose text has not been read yet")
    .option("--json", "print them as JSON")
    .action(({ unconfirmed, json }: { unconfirmed?: true; json?: true }) => {
      const all: readonly RegulatoryConstant[] = regulatoryConstants;
      const shown = unconfirmed === true ? all.filter(({ isTextRead }) => !isTextRead) : all;
      process.stdout.write(
        json === true ? `${JSON.stringify(rulesJson(shown), null, 2)}\n` : rulesText(shown, all),
      );
    });
}
