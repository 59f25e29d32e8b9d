import type { Command } from "commander";
import { labelJson } from "../rating/label-json.ts";
import type { LabelOptions } from "../rating/label-options.ts";
import { labelText } from "../rating/label-text.ts";
import { makeLabel } from "../rating/make-label.ts";
import { parseDollars } from "./parse-dollars.ts";
import { segmentOption } from "./segment-option.ts";
import { today } from "./today.ts";

const centDecimals = 2;
const microDecimals = 6;

const examples = `
The form of the pricing file: lamplight schema pricing.

Example:
  lamplight label --pricing plan.json --tdu-monthly 4.23 --tdu-per-kwh 0.055833`;

/** The average prices of a label from a file, without a server. */
export function addLabelCommand(program: Command): void {
  program
    .command("label")
    .description(
      "Average prices of a plan as its Electricity Facts Label has to print them (16 TAC 25.475(g)), with cliffs and with how each charge comes about.",
    )
    .requiredOption("--pricing <file>", "the plan's pricing, JSON")
    .option(
      "--tdu-monthly <dollars>",
      "delivery a cycle; left out where the plan bundles delivery",
      parseDollars(centDecimals),
    )
    .option("--tdu-per-kwh <dollars>", "delivery per kWh, likewise", parseDollars(microDecimals))
    .addOption(segmentOption())
    .option("--json", "print averages, cliffs, lines and traces as JSON")
    .addHelpText("after", examples)
    .action(async (options: LabelOptions & { readonly json?: true }) => {
      const label = await makeLabel(options, today());
      const text =
        options.json === true ? `${JSON.stringify(labelJson(label), null, 2)}\n` : labelText(label);
      process.stdout.write(text);
    });
}
