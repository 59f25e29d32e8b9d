import { z } from "zod";
import { addressSchema } from "../vocabulary/address.ts";
import { daySchema, esiIdSchema, uuidSchema } from "../vocabulary/values.ts";

export const locationSchema = z
  .object({
    uuid: uuidSchema,
    ...addressSchema.shape,
    utilityNumber: esiIdSchema.describe("The ESI ID"),
    serviceStartDate: daySchema.describe(
      "First day of service; the day asked for until the utility has confirmed it",
    ),
    finalServiceDate: daySchema.nullable(),
    isServiceActive: z.boolean(),
    hasUsageHistory: z.boolean(),
    estimatedNextReadingDate: daySchema.nullable().describe("By the utility's read calendar"),
    planName: z.string().nullable(),
    planUuid: uuidSchema.nullable(),
  })
  .meta({ id: "Location" });

export type Location = z.output<typeof locationSchema>;

/** A service address as the market's directory knows it. */
export const premiseSchema = z
  .object({ ...addressSchema.shape, esiId: esiIdSchema })
  .meta({ id: "Premise" });

export type Premise = z.output<typeof premiseSchema>;

/**
 * Population of the incorporated place by the last federal census, in the bands of Texas Tax Code 182.022,
 * which sets the gross receipts tax.
 */
export const populationBandSchema = z.enum([
  "up_to_1000",
  "1001_to_2499",
  "2500_to_9999",
  "10000_or_more",
]);

export const taxExemptionSchema = z.enum(["gross_receipts", "sales_tax"]);

/** Where a location lies for taxes. */
export const taxJurisdictionSchema = z
  .object({
    place: z.string().max(80).describe("Incorporated place or county"),
    isInsideCityLimits: z.boolean(),
    populationBand: populationBandSchema.nullable().describe("Null outside city limits"),
    exemptions: z
      .array(taxExemptionSchema)
      .optional()
      .describe(
        "What the customer does not bear, such as a public school district (Tax Code 182.022(d))",
      ),
  })
  .meta({ id: "TaxJurisdiction" });

export type TaxJurisdiction = z.output<typeof taxJurisdictionSchema>;
export type TaxExemption = z.output<typeof taxExemptionSchema>;
export type PopulationBand = z.output<typeof populationBandSchema>;
