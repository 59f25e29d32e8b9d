import { z } from "zod";
import { mutation, query } from "../kernel/procedure.ts";
import { esiIdSchema, uuidSchema } from "../vocabulary/values.ts";
import { pageInput, pageOf } from "../kernel/page.ts";
import { importSchema, usageProfileSchema } from "./model.ts";
import { exampleIds } from "../examples.ts";
import {
  exampleDoneImport,
  examplePendingImport,
  examplePendingProfile,
  exampleReadyProfile,
  exampleUsageFile,
} from "./examples.ts";

const profileName = z.string().min(1).max(120).describe("For people; need not be unique");

export const appUsageProfiles = {
  create: mutation({
    access: "app",
    origin: "own",
    scope: "usage:write",
    rest: { method: "POST", path: "/app/usage-profiles" },
    input: z.strictObject({
      name: profileName,
      file: z
        .file()
        .describe(
          "Smart Meter Texas 15-minute CSV or Green Button XML of one meter, plain or gzip",
        ),
    }),
    output: usageProfileSchema,
    errors: ["upload_too_large"],
    summary: "Upload a prospect's 15-minute usage; event usage_profile.ready when it was read",
    example: {
      input: { name: examplePendingProfile.name, file: exampleUsageFile },
      output: examplePendingProfile,
    },
    upload: true,
    acceptedForLater: true,
  }),
  request: mutation({
    access: "app",
    origin: "own",
    scope: "usage:write",
    rest: { method: "POST", path: "/app/usage-profiles/request" },
    input: z.strictObject({ name: profileName, esiId: esiIdSchema }),
    output: usageProfileSchema,
    errors: ["not_found", "usage_not_available"],
    summary: "Ask the market for a prospect's usage; so far only a sandbox's market answers",
    example: {
      input: { name: examplePendingProfile.name, esiId: exampleIds.esiId },
      output: { ...examplePendingProfile, esiId: exampleIds.esiId, fileName: null },
    },
    acceptedForLater: true,
  }),
  list: query({
    access: "app",
    origin: "own",
    scope: "usage:read",
    rest: { method: "GET", path: "/app/usage-profiles" },
    input: z.strictObject(pageInput),
    output: pageOf(usageProfileSchema),
    errors: [],
    summary: "Usage profiles, newest first",
    example: {
      input: { limit: 25 },
      output: {
        data: [exampleReadyProfile],
        hasMore: false,
        limit: 25,
        offset: 0,
        nextPageUrl: null,
      },
    },
  }),
  get: query({
    access: "app",
    origin: "own",
    scope: "usage:read",
    rest: { method: "GET", path: "/app/usage-profiles/{uuid}" },
    input: z.strictObject({ uuid: uuidSchema }),
    output: usageProfileSchema,
    errors: ["not_found"],
    summary: "A usage profile: its status, totals, and what is wrong with it",
    example: { input: { uuid: exampleIds.usageProfileUuid }, output: exampleReadyProfile },
  }),
};

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
