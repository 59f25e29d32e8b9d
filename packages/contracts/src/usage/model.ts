import { z } from "zod";
import { instantSchema, uuidSchema } from "../vocabulary/values.ts";

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

export type Import = z.output<typeof importSchema>;
export type ImportKind = z.output<typeof importKindSchema>;
export type ImportProblem = z.output<typeof importProblemSchema>;
export type ImportStatus = z.output<typeof importStatusSchema>;
