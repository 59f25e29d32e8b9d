import { z } from "zod";
import { daySchema, instantSchema, languageSchema } from "../vocabulary/values.ts";

export const enrollmentStateSchema = z.enum([
  "accepted",
  "requested",
  "scheduled",
  "active",
  "ending",
  "ended",
  "rejected",
  "cancelled",
  "unexecutable",
  "rescinding",
]);

/** `switch` takes over service from another provider; `move_in` begins it for a new occupant. */
export const serviceTypeSchema = z.enum(["switch", "move_in"]);

/** What the customer agreed to and how; evidence that a switch was authorized (16 TAC 25.474). */
export const consentSchema = z
  .object({
    acceptedAt: instantSchema,
    language: languageSchema,
    channel: z.enum(["internet", "telephone", "written", "in_person"]),
  })
  .meta({ id: "Consent" });

/** What must be there before an enrollment can go to the market. */
export const prerequisiteSchema = z.enum(["plan_acceptance"]);

export const enrollmentSchema = z
  .object({
    state: enrollmentStateSchema.nullable().describe("Null before a plan was accepted"),
    serviceType: serviceTypeSchema.nullable(),
    requestedStartDate: daySchema.nullable(),
    isFinalized: z.boolean(),
    missing: z.array(prerequisiteSchema).describe("What finalizing still needs"),
    history: z.array(z.object({ state: enrollmentStateSchema, at: instantSchema })),
  })
  .meta({ id: "Enrollment" });

export type EnrollmentState = z.output<typeof enrollmentStateSchema>;
export type ServiceType = z.output<typeof serviceTypeSchema>;
export type Consent = z.output<typeof consentSchema>;
export type Prerequisite = z.output<typeof prerequisiteSchema>;
export type Enrollment = z.output<typeof enrollmentSchema>;
