import { planPricingSchema } from "@lamplight/contracts/model";
import { Argument, type Command } from "commander";
import { z } from "zod";
import { deliveryLinesFileSchema } from "../rating/delivery-lines-file.ts";
import { factsFileSchema } from "../rating/facts-file.ts";
import { jurisdictionFileSchema } from "../rating/jurisdiction-file.ts";

const schemas = {
  pricing: planPricingSchema.describe(
    "How a plan charges, as data. What a schema cannot say (tiers without gaps, windows that cover the day, amounts no finer than their unit) the commands check too",
  ),
  facts: factsFileSchema,
  jurisdiction: jurisdictionFileSchema.describe(
    "Where a meter stands for taxes, and which sales taxes are levied there",
  ),
  "delivery-lines": deliveryLinesFileSchema,
} as const;

type SchemaName = keyof typeof schemas;

export function addSchemaCommand(program: Command): void {
  program
    .command("schema")
    .description(
      "Print the JSON Schema (draft 2020-12) of a file that rate and label read, for editors and programs.",
    )
    .addArgument(new Argument("<name>", "which file").choices(Object.keys(schemas)))
    .action((name: SchemaName) => {
      const schema = z.toJSONSchema(schemas[name], { target: "draft-2020-12", io: "input" });
      process.stdout.write(`${JSON.stringify(schema, null, 2)}\n`);
    });
}
