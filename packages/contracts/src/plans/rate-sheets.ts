import { z } from "zod";
import {
  rateCentsPerKwhSchema,
  daySchema,
  decimalSchema,
  instantSchema,
  utilitySchema,
  uuidSchema,
} from "../vocabulary/values.ts";
import { energyComponentSchema } from "./pricing.ts";

export const rateSheetRowLimit = 1000;

export const rateSheetRowSchema = z.strictObject({
  utility: utilitySchema,
  termMonths: z.int().min(3).max(60),
  energyRateCentsPerKwh: rateCentsPerKwhSchema
    .optional()
    .describe("One price for every kWh, at most four decimals of a cent; this, or energy"),
  energy: energyComponentSchema.optional().describe("A price of energy of any kind"),
  effectiveOn: daySchema.describe("First day on which offers are made at this rate"),
});

/** A row's price as it is kept. */
export const keptRateSchema = z
  .object({
    utility: utilitySchema,
    termMonths: z.int(),
    energyRateCentsPerKwh: decimalSchema
      .nullable()
      .describe("What energy costs by kWh, as plans state it; null where it cannot be told"),
    energy: energyComponentSchema,
    effectiveOn: daySchema,
  })
  .meta({ id: "KeptRate" });

const openOfferSchema = z.object({
  planUuid: uuidSchema,
  version: z.string().describe("As printed on its label"),
  expiresAt: instantSchema,
});

/** What becomes of one row of a rate sheet. */
export const rateSheetRowReportSchema = z
  .object({
    row: z
      .int()
      .describe("Line of the file, the header being 1; of a list, the row itself, from 1"),
    outcome: z
      .enum(["accepted", "replaces", "unchanged", "refused"])
      .describe("unchanged: the rate in force for its utility, term and day is the same"),
    rate: keptRateSchema.nullable().describe("Null where it could not be read"),
    reasons: z.array(z.string()).describe("Why it is refused"),
    duplicateOfRow: z
      .int()
      .nullable()
      .describe("The row before with the same utility, term and day"),
    replaces: keptRateSchema
      .nullable()
      .describe("The approved rate of the same utility, term and day"),
    openOfferCount: z
      .int()
      .describe(
        "Offers that can still be accepted when the row takes effect; they stand as they are",
      ),
    openOffers: z.array(openOfferSchema).describe("The first twenty of them"),
  })
  .meta({ id: "RateSheetRowReport" });

export const rateSheetStatusSchema = z
  .enum(["draft", "approved"])
  .describe("Only approved rates price offers");

/** Rates that came together and are approved together. */
export const rateSheetSchema = z
  .object({
    uuid: uuidSchema,
    planGroupUuid: uuidSchema,
    status: rateSheetStatusSchema,
    fileName: z.string().nullable().describe("Null where it did not come as a file"),
    rowCount: z.int(),
    createdAt: instantSchema,
    createdBy: z.string().describe("The token of who brought it"),
    approvedAt: instantSchema.nullable(),
    approvedBy: z.string().nullable(),
  })
  .meta({ id: "RateSheet" });

/** A rate sheet with its rows, and what each does or would do now. */
export const rateSheetDetailSchema = z
  .object({ ...rateSheetSchema.shape, rows: z.array(rateSheetRowReportSchema) })
  .meta({ id: "RateSheetDetail" });

/** What a file came to. */
export const rateSheetReportSchema = z
  .object({
    result: z
      .enum(["stored", "dry_run", "refused"])
      .describe("refused: something is wrong with a row or the file, and nothing is kept"),
    rateSheet: rateSheetSchema.nullable().describe("Null where nothing is kept"),
    rowsRead: z.int(),
    accepted: z.int(),
    replaces: z.int(),
    unchanged: z.int(),
    refused: z.int(),
    problems: z.array(z.string()).describe("What is wrong with the file as a whole"),
    rows: z.array(rateSheetRowReportSchema),
  })
  .meta({ id: "RateSheetReport" });

export type KeptRate = z.output<typeof keptRateSchema>;
export type RateSheet = z.output<typeof rateSheetSchema>;
export type RateSheetDetail = z.output<typeof rateSheetDetailSchema>;
export type RateSheetReport = z.output<typeof rateSheetReportSchema>;
export type RateSheetRow = z.output<typeof rateSheetRowSchema>;
export type RateSheetRowReport = z.output<typeof rateSheetRowReportSchema>;
