import { z } from "zod";
import {
  daySchema,
  decimalSchema,
  esiIdSchema,
  instantSchema,
  uuidSchema,
} from "../vocabulary/values.ts";

export const importKindSchema = z.enum(["usage", "premises"]);
export const importStatusSchema = z.enum(["pending", "running", "done", "refused"]);

/** What is wrong with one row of a file. */
export const importProblemSchema = z
  .object({
    row: z
      .int()
      .nullable()
      .describe("Line of the file, the header being 1; null where the whole file is at fault"),
    reason: z.string(),
  })
  .meta({ id: "ImportProblem" });

/** A file on its way into the system: all of it, or nothing. */
export const importSchema = z
  .object({
    uuid: uuidSchema,
    kind: importKindSchema,
    fileName: z.string(),
    status: importStatusSchema,
    rowsRead: z.int(),
    added: z.int().describe("Days or premises that were new"),
    revised: z.int().describe("Days that a later file corrected, or premises that changed"),
    unchanged: z.int().describe("Days or premises that were there already, the same"),
    problems: z
      .array(importProblemSchema)
      .describe("The first hundred; any at all and nothing was imported"),
    problemCount: z.int(),
    createdAt: instantSchema,
    finishedAt: instantSchema.nullable(),
  })
  .meta({ id: "Import" });

/** Forms in which people get their own usage. */
export const usageFileFormatSchema = z.enum(["smart_meter_texas", "green_button"]);

export const usageProfileSourceSchema = z.enum([...usageFileFormatSchema.options, "market"]);
export const usageProfileStatusSchema = z.enum(["pending", "ready", "failed"]);

/** Usage of somebody who is no customer yet: for comparisons, never for bills. */
export const usageProfileSchema = z
  .object({
    uuid: uuidSchema,
    name: z.string(),
    status: usageProfileStatusSchema.describe("failed: nothing of it is kept, see problems"),
    source: usageProfileSourceSchema
      .nullable()
      .describe("Form of the file, told by how it begins, or the market; null until it was read"),
    esiId: esiIdSchema
      .nullable()
      .describe("Null where nobody said: Green Button has no place for it"),
    fileName: z.string().nullable(),
    from: daySchema.nullable().describe("First day with usage; null until the profile is ready"),
    until: daySchema.nullable().describe("The day after the last with usage"),
    importKwh: decimalSchema
      .nullable()
      .describe("Drawn from the grid; missing intervals add nothing"),
    exportKwh: decimalSchema
      .nullable()
      .describe("Delivered to the grid; null where the meter reports none"),
    missingIntervals: z
      .int()
      .nullable()
      .describe("Quarter hours from the first day to the last without a value of import"),
    problems: z.array(importProblemSchema).describe("Why it failed; the first hundred"),
    problemCount: z.int(),
    createdAt: instantSchema.describe("In the world's time"),
    finishedAt: instantSchema.nullable(),
  })
  .meta({ id: "UsageProfile" });

export type Import = z.output<typeof importSchema>;
export type ImportKind = z.output<typeof importKindSchema>;
export type ImportProblem = z.output<typeof importProblemSchema>;
export type ImportStatus = z.output<typeof importStatusSchema>;
export type UsageFileFormat = z.output<typeof usageFileFormatSchema>;
export type UsageProfile = z.output<typeof usageProfileSchema>;
export type UsageProfileSource = z.output<typeof usageProfileSourceSchema>;
