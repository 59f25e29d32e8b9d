import { z } from "zod";
import { mutation } from "../kernel/procedure.ts";
import { uuidSchema } from "../vocabulary/values.ts";
import { planGroupInputSchema, planGroupSchema, rateSheetRowSchema } from "./model.ts";

export const operatorPlanGroups = {
  create: mutation({
    access: "operator",
    origin: "own",
    rest: { method: "POST", path: "/operator/plan-groups" },
    input: z.strictObject({ appUuid: uuidSchema, ...planGroupInputSchema.shape }),
    output: planGroupSchema,
    errors: ["not_found"],
    summary: "Create a plan group",
  }),
};

export const operatorRateSheets = {
  create: mutation({
    access: "operator",
    origin: "own",
    rest: { method: "POST", path: "/operator/plan-groups/{plan_group_uuid}/rate-sheets" },
    input: z.strictObject({
      planGroupUuid: uuidSchema,
      rows: z.array(rateSheetRowSchema).min(1).max(1000),
    }),
    output: z.object({ uuid: uuidSchema, planGroupUuid: uuidSchema, rowCount: z.int() }),
    errors: ["not_found", "rate_too_precise"],
    summary: "Add rates by utility, term and day of effect to a plan group",
  }),
};
