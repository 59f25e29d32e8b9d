import { z } from "zod";
import { exampleIds } from "../examples.ts";
import { mutation } from "../kernel/procedure.ts";
import { utilitySchema, uuidSchema } from "../vocabulary/values.ts";
import { exampleComparison } from "./examples.ts";
import { comparisonPlanLimit, comparisonSchema } from "./model.ts";

export const appComparisons = {
  create: mutation({
    access: "app",
    origin: "own",
    scope: "usage:read",
    rest: { method: "POST", path: "/app/comparisons" },
    input: z.strictObject({
      usageProfileUuid: uuidSchema.optional().describe("Whose usage: this"),
      locationUuid: uuidSchema.optional().describe("Or this"),
      planUuids: z
        .array(uuidSchema)
        .max(comparisonPlanLimit)
        .optional()
        .describe("Plans that were offered, be they expired; these or plan groups or both"),
      planGroupUuids: z
        .array(uuidSchema)
        .max(comparisonPlanLimit)
        .optional()
        .describe("Compared at what they offer today"),
      utility: utilitySchema
        .optional()
        .describe("For plan groups; a location has one, and a usage profile needs it here"),
      termMonths: z
        .int()
        .min(1)
        .max(60)
        .optional()
        .describe("For plan groups; all terms without it"),
      deviceCount: z
        .int()
        .min(0)
        .max(100)
        .optional()
        .describe("Devices that a retailer may control, for plans that credit them; 0 without it"),
    }),
    output: comparisonSchema,
    errors: ["not_found", "usage_profile_not_ready", "usage_incomplete", "too_many_plans"],
    summary: "What up to 50 plans would have cost on a year of real intervals",
    example: {
      input: {
        usageProfileUuid: exampleIds.usageProfileUuid,
        planUuids: [exampleIds.planUuid],
      },
      output: exampleComparison,
    },
    readsOnly: true,
  }),
};
