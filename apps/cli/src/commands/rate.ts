import { utilitySchema } from "@lamplight/contracts/model";
import { Option, type Command } from "commander";
import { makeRating } from "../rating/make-rating.ts";
import { rateJson } from "../rating/rate-json.ts";
import type { RateOptions } from "../rating/rate-options.ts";
import { rateText } from "../rating/rate-text.ts";
import { parseDay } from "./parse-day.ts";
import { parseKwh } from "./parse-kwh.ts";
import { segmentOption } from "./segment-option.ts";
import { today } from "./today.ts";

const examples = `
The forms of the JSON files: lamplight schema pricing, facts, jurisdiction or
delivery-lines.

Examples:
  A month of a meter, delivery by the observed tariff, no taxes of the place:
    lamplight rate --pricing plan.json --usage export.csv.gz \\
      --from 2022-05-19 --until 2022-06-20 --tdu ONCOR --no-taxes
  A number of kWh, the utility's own lines, and taxes:
    lamplight rate --pricing plan.json --kwh 948 \\
      --from 2025-12-20 --until 2026-01-22 \\
      --delivery-lines tdu.json --jurisdiction euless.json`;

/** A bill from files, without a server. */
export function addRateCommand(program: Command): void {
  program
    .command("rate")
    .description("Rate a plan's pricing as a bill, from files alone, and explain every cent.")
    .requiredOption("--pricing <file>", "the plan's pricing, JSON")
    .option("--usage <file>", "a Smart Meter Texas 15-minute export, plain or gzip")
    .option("--esi-id <id>", "which meter of the export, where it has several")
    .option("--kwh <n>", "what was used, where there are no intervals", parseKwh)
    .option("--from <day>", "first service day, on which the opening read was", parseDay)
    .option("--until <day>", "day of the closing read, on which the next bill begins", parseDay)
    .addOption(
      new Option(
        "--tdu <code>",
        "delivery by the utility's residential tariff, as observed",
      ).choices(utilitySchema.options),
    )
    .option("--delivery-lines <file>", "delivery by the lines of the utility's invoice, JSON")
    .addOption(segmentOption())
    .option("--jurisdiction <file>", "place and sales taxes, JSON")
    .option("--no-taxes", "leave out what depends on the place; the PUC assessment stays")
    .option("--prices <file>", "prices of intervals for an index: CSV, local time, $/MWh")
    .option("--facts <file>", "facts of account and cycle that some plans ask for, JSON")
    .option("--json", "print lines, traces and notes as JSON")
    .addHelpText("after", examples)
    .action(async (options: RateOptions & { readonly json?: true }) => {
      const rating = await makeRating(options, today());
      const text =
        options.json === true ? `${JSON.stringify(rateJson(rating), null, 2)}\n` : rateText(rating);
      process.stdout.write(text);
    });
}
