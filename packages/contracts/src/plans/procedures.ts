import { z } from "zod";
import { pageInput, pageOf } from "../kernel/page.ts";
import { mutation, query } from "../kernel/procedure.ts";
import { postalCodeSchema, utilitySchema, uuidSchema } from "../vocabulary/values.ts";
import {
  appPlanSchema,
  eligibilitySchema,
  operatorPlanGroupSchema,
  planGroupChangeSchema,
  planGroupInputSchema,
  planGroupSchema,
  planKnobs,
} from "./model.ts";
import {
  rateSheetDetailSchema,
  rateSheetReportSchema,
  rateSheetRowLimit,
  rateSheetRowSchema,
  rateSheetSchema,
} from "./rate-sheets.ts";
import { exampleIds } from "../examples.ts";
import {
  exampleAppPlan,
  exampleComponents,
  exampleOperatorPlanGroup,
  examplePlanGroup,
  exampleRateSheet,
  exampleRateSheetDetail,
  exampleRateSheetFile,
  exampleRateSheetReport,
} from "./examples.ts";

const onePage = { hasMore: false, limit: 25, offset: 0, nextPageUrl: null };

export const appPlanGroups = {
  list: query({
    access: "app",
    origin: "own",
    scope: "app:read",
    rest: { method: "GET", path: "/app/plan-groups" },
    input: z.strictObject(pageInput),
    output: pageOf(planGroupSchema),
    errors: [],
    summary: "The App's plan groups, newest first",
    example: { input: { limit: 25 }, output: { data: [examplePlanGroup], ...onePage } },
  }),
  get: query({
    access: "app",
    origin: "own",
    scope: "app:read",
    rest: { method: "GET", path: "/app/plan-groups/{uuid}" },
    input: z.strictObject({ uuid: uuidSchema }),
    output: planGroupSchema,
    errors: ["not_found"],
    summary: "A plan group",
    example: { input: { uuid: exampleIds.planGroupUuid }, output: examplePlanGroup },
  }),
};

export const appEnroll = {
  checkEligibility: mutation({
    access: "app",
    origin: "published",
    scope: "app:read",
    rest: { method: "POST", path: "/app/accounts/enroll/eligibility" },
    input: z.object({ postalCode: postalCodeSchema }),
    output: eligibilitySchema,
    errors: [],
    summary: "Whether electricity can be sold at a postal code",
    example: {
      input: { postalCode: "75087" },
      output: {
        eligibilityLikelihood: 1,
        utilities: [{ name: "ONCOR", displayName: "Oncor Electric Delivery" }],
      },
    },
    readsOnly: true,
  }),
  requestPlans: mutation({
    access: "app",
    origin: "published",
    scope: "accounts:write",
    rest: { method: "POST", path: "/app/accounts/enroll/plans/request" },
    input: z.object({
      postalCode: postalCodeSchema,
      utility: utilitySchema,
      planGroup: uuidSchema.optional().describe("Only plans of this group"),
      ...planKnobs,
    }),
    output: z.array(appPlanSchema),
    errors: [
      "utility_not_at_postal_code",
      "no_delivery_tariff",
      "tariff_not_official",
      "rate_too_precise",
      "rate_not_flat",
      "below_cost",
    ],
    summary: "Indicative plans at a postal code, with a rate or commission of the partner's own",
    example: {
      input: { postalCode: "75087", utility: "ONCOR", planGroup: exampleIds.planGroupUuid },
      output: [exampleAppPlan],
    },
  }),
};

export const operatorPlanGroups = {
  create: mutation({
    access: "operator",
    origin: "own",
    roles: ["pricing"],
    rest: { method: "POST", path: "/operator/plan-groups" },
    input: z.strictObject({ appUuid: uuidSchema, ...planGroupInputSchema.shape }),
    output: operatorPlanGroupSchema,
    errors: ["not_found", "pricing_invalid", "rate_too_precise", "second_person_needed"],
    summary: "Create a plan group",
    example: {
      input: {
        appUuid: exampleIds.appUuid,
        name: "Lantern Steady 12",
        description: "One price for every kWh for a year",
        termMonths: 12,
        components: exampleComponents,
        partnerCommissionPerMonthDollars: "6.00",
        renewablePercent: 100,
        costDollarsPerKwh: "0.085",
      },
      output: exampleOperatorPlanGroup,
    },
  }),
  list: query({
    access: "operator",
    origin: "own",
    rest: { method: "GET", path: "/operator/plan-groups" },
    input: z.strictObject({ appUuid: uuidSchema, ...pageInput }),
    output: pageOf(operatorPlanGroupSchema),
    errors: ["not_found"],
    summary: "An App's plan groups, newest first",
    example: {
      input: { appUuid: exampleIds.appUuid, limit: 25 },
      output: { data: [exampleOperatorPlanGroup], ...onePage },
    },
  }),
  get: query({
    access: "operator",
    origin: "own",
    rest: { method: "GET", path: "/operator/plan-groups/{uuid}" },
    input: z.strictObject({ uuid: uuidSchema }),
    output: operatorPlanGroupSchema,
    errors: ["not_found"],
    summary: "A plan group",
    example: { input: { uuid: exampleIds.planGroupUuid }, output: exampleOperatorPlanGroup },
  }),
  update: mutation({
    access: "operator",
    origin: "own",
    roles: ["pricing"],
    rest: { method: "PATCH", path: "/operator/plan-groups/{uuid}" },
    input: z.strictObject({ uuid: uuidSchema, ...planGroupChangeSchema.shape }),
    output: operatorPlanGroupSchema,
    errors: ["not_found", "rate_too_precise"],
    summary: "Change what new offers of a group say; plans that were issued stay as they are",
    example: {
      input: { uuid: exampleIds.planGroupUuid, description: "One price for every kWh for a year" },
      output: exampleOperatorPlanGroup,
    },
    idempotent: true,
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
      rows: z.array(rateSheetRowSchema).min(1).max(rateSheetRowLimit),
    }),
    output: rateSheetSchema,
    errors: ["not_found", "rate_too_precise", "rate_sheet_refused"],
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
      output: exampleRateSheet,
    },
  }),
  upload: mutation({
    access: "operator",
    origin: "own",
    roles: ["pricing"],
    rest: { method: "POST", path: "/operator/plan-groups/{plan_group_uuid}/rate-sheets/upload" },
    input: z.strictObject({
      planGroupUuid: uuidSchema,
      mode: z
        .enum(["dry_run", "store"])
        .describe("dry_run keeps nothing and tells what the file would do"),
      file: z
        .file()
        .describe(
          "CSV with the columns utility, term_months, effective_on and energy_rate_cents_per_kwh, or energy with a price of energy as JSON",
        ),
    }),
    output: rateSheetReportSchema,
    errors: ["not_found", "upload_too_large"],
    summary: "Add the rates of a file, all or none, with a report of each row",
    example: {
      input: {
        planGroupUuid: exampleIds.planGroupUuid,
        mode: "store",
        file: exampleRateSheetFile,
      },
      output: exampleRateSheetReport,
    },
    upload: true,
  }),
  list: query({
    access: "operator",
    origin: "own",
    rest: { method: "GET", path: "/operator/plan-groups/{plan_group_uuid}/rate-sheets" },
    input: z.strictObject({ planGroupUuid: uuidSchema, ...pageInput }),
    output: pageOf(rateSheetSchema),
    errors: ["not_found"],
    summary: "Rate sheets of a plan group, newest first",
    example: {
      input: { planGroupUuid: exampleIds.planGroupUuid, limit: 25 },
      output: { data: [exampleRateSheet], ...onePage },
    },
  }),
  get: query({
    access: "operator",
    origin: "own",
    rest: { method: "GET", path: "/operator/rate-sheets/{uuid}" },
    input: z.strictObject({ uuid: uuidSchema }),
    output: rateSheetDetailSchema,
    errors: ["not_found"],
    summary: "A rate sheet with its rows and what each does, or would do if it were approved now",
    example: { input: { uuid: exampleIds.rateSheetUuid }, output: exampleRateSheetDetail },
  }),
  approve: mutation({
    access: "operator",
    origin: "own",
    roles: ["pricing"],
    rest: { method: "POST", path: "/operator/rate-sheets/{uuid}/approve" },
    input: z.strictObject({ uuid: uuidSchema }),
    output: rateSheetSchema,
    errors: ["not_found", "second_person_needed", "rate_sheet_refused"],
    summary: "Approve a rate sheet that somebody else brought; from here its rates price offers",
    example: {
      input: { uuid: exampleIds.rateSheetUuid },
      output: exampleRateSheet,
    },
    idempotent: true,
  }),
};
