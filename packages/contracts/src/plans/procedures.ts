import { z } from "zod";
import { mutation } from "../kernel/procedure.ts";
import { uuidSchema } from "../vocabulary/values.ts";
import { planGroupInputSchema, planGroupSchema, rateSheetRowSchema } from "./model.ts";
import { exampleIds } from "../examples.ts";
import { examplePlanGroup } from "./examples.ts";

export const operatorPlanGroups = {
  create: mutation({
    access: "operator",
    origin: "own",
    roles: ["pricing"],
    rest: { method: "POST", path: "/operator/plan-groups" },
    input: z.strictObject({ appUuid: uuidSchema, ...planGroupInputSchema.shape }),
    output: planGroupSchema,
    errors: ["not_found"],
    summary: "Create a plan group",
    example: {
      input: {
        appUuid: exampleIds.appUuid,
        name: "Lantern Steady 12",
        description: "One price for every kWh for a year",
        termMonths: 12,
        planMonthlyCostDollars: "4.95",
        renewablePercent: 100,
        earlyTerminationFeeDollars: "150.00",
      },
      output: examplePlanGroup,
    },
  }),
};

export const operatorRateSheets = {
  create: mutation({
    access: "operator",
    origin: "own",
    roles: ["pricing"],
    rest: { method: "POST", path: "/operator/plan-groups/{plan_group_uuid}/rate-sheets" },
    input: z.strictObject({
      planGroupUuid: uuidSchema,
      rows: z.array(rateSheetRowSchema).min(1).max(1000),
    }),
    output: z.object({ uuid: uuidSchema, planGroupUuid: uuidSchema, rowCount: z.int() }),
    errors: ["not_found", "rate_too_precise"],
    summary: "Add rates by utility, term and day of effect to a plan group",
    example: {
      input: {
        planGroupUuid: exampleIds.planGroupUuid,
        rows: [
          {
            utility: "ONCOR",
            termMonths: 12,
            energyRateCentsPerKwh: "11.9",
            effectiveOn: "2022-03-01",
          },
        ],
      },
      output: {
        uuid: exampleIds.rateSheetUuid,
        planGroupUuid: exampleIds.planGroupUuid,
        rowCount: 1,
      },
    },
  }),
};
