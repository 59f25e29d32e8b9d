import { z } from "zod";
import { mutation, query } from "../kernel/procedure.ts";
import { uuidSchema } from "../vocabulary/values.ts";
import { importSchema } from "./model.ts";
import { exampleIds } from "../examples.ts";
import { exampleDoneImport, examplePendingImport, exampleUsageFile } from "./examples.ts";

export const operatorUsage = {
  import: mutation({
    access: "operator",
    origin: "own",
    roles: ["billing"],
    rest: { method: "POST", path: "/operator/usage/import" },
    input: z.strictObject({
      appUuid: uuidSchema.describe("The App whose world the meters belong to"),
      file: z.file().describe("Smart Meter Texas 15-minute export, plain or gzip"),
    }),
    output: importSchema,
    errors: ["not_found", "upload_too_large"],
    summary: "Import 15-minute usage",
    example: {
      input: { appUuid: exampleIds.appUuid, file: exampleUsageFile },
      output: examplePendingImport,
    },
    upload: true,
    acceptedForLater: true,
  }),
};

export const operatorImports = {
  get: query({
    access: "operator",
    origin: "own",
    rest: { method: "GET", path: "/operator/imports/{uuid}" },
    input: z.strictObject({ uuid: uuidSchema }),
    output: importSchema,
    errors: ["not_found"],
    summary: "Progress and report of an import",
    example: { input: { uuid: exampleIds.importUuid }, output: exampleDoneImport },
  }),
};
