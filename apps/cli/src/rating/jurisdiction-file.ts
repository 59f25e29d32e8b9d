import { taxJurisdictionSchema } from "@lamplight/contracts/model";
import { parseDecimal } from "@lamplight/domain";
import { z } from "zod";

const percentDecimals = 4;

function isPercent(text: string): boolean {
  const value = parseDecimal(text, percentDecimals);
  return typeof value === "number" && value >= 0;
}

/** What is levied on a bill in one place. */
export const jurisdictionFileSchema = z
  .strictObject({
    ...taxJurisdictionSchema.shape,
    isInsideCityLimits: z
      .boolean()
      .describe("Whether the meter stands inside the limits of an incorporated place"),
    salesTaxes: z
      .array(
        z.strictObject({
          authority: z.string().min(1).max(80).describe("As printed: City of Euless"),
          percent: z
            .string()
            .refine(isPercent, "must be a percentage of at most four decimals, such as 1.75")
            .describe("Percent, at most four decimals"),
        }),
      )
      .max(20)
      .describe(
        "Those that are levied on this segment in this place; [] says that none is. The last takes what rounding leaves over",
      ),
    salesTaxRounding: z
      .enum(["per_line", "per_bill"])
      .describe("Whether the tax of each line is rounded, or the tax of the whole bill"),
  })
  .refine(
    ({ isInsideCityLimits, populationBand }) => isInsideCityLimits === (populationBand !== null),
    {
      path: ["populationBand"],
      message:
        "must be given inside city limits, as the gross receipts tax goes by it, and be null outside",
    },
  );
