import { z } from "zod";
import { mutation, query } from "../kernel/procedure.ts";
import { documentLinksSchema } from "../plans/model.ts";
import { importSchema } from "../usage/model.ts";
import { daySchema, uuidSchema } from "../vocabulary/values.ts";
import { locationSchema } from "./model.ts";
import { exampleIds } from "../examples.ts";
import { examplePlan } from "../plans/examples.ts";
import { examplePendingImport } from "../usage/examples.ts";
import { exampleActiveLocation, examplePremisesFile } from "./examples.ts";

export const accountLocations = {
  list: query({
    access: "account",
    origin: "own",
    rest: { method: "GET", path: "/account/locations" },
    input: z.strictObject({}),
    output: z.array(locationSchema),
    errors: [],
    summary: "The account's locations",
    example: { input: {}, output: [exampleActiveLocation] },
  }),
  documents: query({
    access: "account",
    origin: "published",
    rest: { method: "GET", path: "/account/locations/{uuid}/documents" },
    input: z.object({ uuid: uuidSchema }),
    output: z.object({
      ...documentLinksSchema.shape,
      contractStart: daySchema.nullable(),
      contractEnd: daySchema.nullable().describe("Nominal end of the term"),
    }),
    errors: ["not_found"],
    summary: "The contract documents in force at a location",
    example: {
      input: { uuid: exampleIds.locationUuid },
      output: { ...examplePlan.links, contractStart: "2022-03-01", contractEnd: "2023-03-01" },
    },
  }),
};

export const operatorPremises = {
  import: mutation({
    access: "operator",
    origin: "own",
    roles: ["billing"],
    rest: { method: "POST", path: "/operator/premises/import" },
    input: z.strictObject({
      appUuid: uuidSchema.describe("The App whose world the premises belong to"),
      file: z
        .file()
        .describe(
          "CSV with the columns esi_id, address_1, address_2, city, state, postal_code, utility, place, is_inside_city_limits, population_band; the last three may be empty: unknown",
        ),
    }),
    output: importSchema,
    errors: ["not_found", "upload_too_large"],
    summary: "Add premises to the directory of a world",
    example: {
      input: { appUuid: exampleIds.appUuid, file: examplePremisesFile },
      output: { ...examplePendingImport, kind: "premises", fileName: examplePremisesFile.fileName },
    },
    upload: true,
    acceptedForLater: true,
  }),
};
