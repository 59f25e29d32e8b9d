import { z } from "zod";
import { mutation, query } from "../kernel/procedure.ts";
import { locationSchema, premiseSchema } from "../locations/model.ts";
import { planSchema } from "../plans/model.ts";
import { daySchema, esiIdSchema, uuidSchema } from "../vocabulary/values.ts";
import { consentSchema, enrollmentSchema, serviceTypeSchema } from "./model.ts";

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
    idempotent: true,
  }),
  searchEsiId: mutation({
    access: "account",
    origin: "published",
    rest: { method: "POST", path: "/account/enroll/esi-id-search" },
    input: z.object({ esiId: esiIdSchema }),
    output: premiseSchema,
    errors: ["not_found"],
    summary: "Find the service address of an ESI ID",
    idempotent: true,
  }),
  requestPlans: mutation({
    access: "account",
    origin: "guessed",
    rest: { method: "POST", path: "/account/enroll/plans/request" },
    input: z.object({
      esiId: esiIdSchema,
      planGroup: uuidSchema.optional().describe("Only plans of this group"),
      termMonths: z.int().min(1).max(60).optional().describe("Only plans of this term"),
    }),
    output: z.array(planSchema),
    errors: ["not_found", "no_delivery_tariff"],
    summary: "Plans that are offered at an address, with their documents",
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
  }),
  get: query({
    access: "account",
    origin: "own",
    rest: { method: "GET", path: "/account/enroll" },
    input: z.strictObject({}),
    output: enrollmentSchema,
    errors: [],
    summary: "Where the enrollment stands and what is missing",
  }),
  finalize: mutation({
    access: "account",
    origin: "guessed",
    rest: { method: "POST", path: "/account/enroll/finalize" },
    input: z.object({}),
    output: enrollmentSchema,
    errors: ["enrollment_incomplete", "esi_id_taken", "start_date_not_possible"],
    summary: "Send the enrollment to the market",
    idempotent: true,
  }),
};
