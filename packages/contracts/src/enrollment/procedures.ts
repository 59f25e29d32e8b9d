import { z } from "zod";
import { mutation, query } from "../kernel/procedure.ts";
import { locationSchema, premiseSchema } from "../locations/model.ts";
import { planKnobs, planSchema } from "../plans/model.ts";
import { daySchema, esiIdSchema, uuidSchema } from "../vocabulary/values.ts";
import { consentSchema, enrollmentSchema, serviceTypeSchema } from "./model.ts";
import { exampleIds, exampleStart } from "../examples.ts";
import { exampleLocation, examplePremise } from "../locations/examples.ts";
import { examplePlan } from "../plans/examples.ts";
import { exampleEnrollment, exampleFinalizedEnrollment } from "./examples.ts";

export const accountEnroll = {
  // A mutation because an address is personal data, which must not land in a URL.
  searchAddress: mutation({
    access: "account",
    origin: "published",
    rest: { method: "POST", path: "/account/enroll/address-search" },
    input: z.object({
      query: z
        .string()
        .min(3)
        .max(200)
        .describe("What the customer typed: misspelt, abbreviated or without a unit"),
    }),
    output: z.array(premiseSchema),
    errors: [],
    summary: "Find service addresses, best match first",
    example: { input: { query: "100 lamplite ln apt 12 dallas" }, output: [examplePremise] },
    readsOnly: true,
  }),
  searchEsiId: mutation({
    access: "account",
    origin: "published",
    rest: { method: "POST", path: "/account/enroll/esi-id-search" },
    input: z.object({ esiId: esiIdSchema }),
    output: premiseSchema,
    errors: ["not_found"],
    summary: "Find the service address of an ESI ID",
    example: { input: { esiId: exampleIds.esiId }, output: examplePremise },
    readsOnly: true,
  }),
  requestPlans: mutation({
    access: "account",
    origin: "guessed",
    rest: { method: "POST", path: "/account/enroll/plans/request" },
    input: z.object({
      esiId: esiIdSchema,
      planGroup: uuidSchema.optional().describe("Only plans of this group"),
      ...planKnobs,
    }),
    output: z.array(planSchema),
    errors: [
      "not_found",
      "no_delivery_tariff",
      "tariff_not_official",
      "rate_too_precise",
      "rate_not_flat",
      "below_cost",
    ],
    summary: "Plans that are offered at an address, with their documents",
    example: {
      input: { esiId: exampleIds.esiId, planGroup: exampleIds.planGroupUuid, termMonths: 12 },
      output: [examplePlan],
    },
  }),
  acceptPlan: mutation({
    access: "account",
    origin: "guessed",
    rest: { method: "POST", path: "/account/enroll/plans/accept" },
    input: z.object({
      planUuid: uuidSchema,
      esiId: esiIdSchema,
      serviceType: serviceTypeSchema,
      requestedStartDate: daySchema,
      consent: consentSchema,
    }),
    output: locationSchema,
    errors: [
      "not_found",
      "plan_expired",
      "plan_not_offered",
      "start_date_not_possible",
      "esi_id_taken",
      "enrollment_open",
    ],
    summary: "Accept a plan; the location exists from here",
    example: {
      input: {
        planUuid: exampleIds.planUuid,
        esiId: exampleIds.esiId,
        serviceType: "move_in",
        requestedStartDate: "2022-03-01",
        consent: { acceptedAt: exampleStart, language: "en", channel: "internet" },
      },
      output: exampleLocation,
    },
  }),
  get: query({
    access: "account",
    origin: "own",
    rest: { method: "GET", path: "/account/enroll" },
    input: z.strictObject({}),
    output: enrollmentSchema,
    errors: [],
    summary: "Where the enrollment stands and what is missing",
    example: { input: {}, output: exampleEnrollment },
  }),
  finalize: mutation({
    access: "account",
    origin: "guessed",
    rest: { method: "POST", path: "/account/enroll/finalize" },
    input: z.object({}),
    output: enrollmentSchema,
    errors: ["enrollment_incomplete", "esi_id_taken", "start_date_not_possible"],
    summary: "Send the enrollment to the market",
    example: { input: {}, output: exampleFinalizedEnrollment },
    idempotent: true,
  }),
};
