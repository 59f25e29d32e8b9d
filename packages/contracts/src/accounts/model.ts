import { z } from "zod";
import { locationSchema } from "../locations/model.ts";
import { addressSchema } from "../vocabulary/address.ts";
import { emailSchema, instantSchema, languageSchema, uuidSchema } from "../vocabulary/values.ts";

export const accountInputSchema = z.object({
  email: emailSchema,
  firstName: z.string().min(1).max(80),
  lastName: z.string().min(1).max(80),
  phoneNumber: z.string().min(7).max(40).nullish(),
  preliminaryAddress: addressSchema
    .nullish()
    .describe("Where the customer says that they live, before the premise is known"),
  language: languageSchema.optional().describe("Language of documents and notices; en without it"),
  externalId: z.string().max(200).nullish().describe("The App's own identifier of this customer"),
  metadata: z
    .record(z.string().max(40), z.string().max(500))
    .optional()
    .describe("Free-form; never shown to the customer"),
});

export const enrollmentFlagsSchema = z
  .object({
    hasAcceptedPlan: z.boolean(),
    hasPaymentMethod: z.boolean(),
    isBillingAddressConfirmed: z.boolean(),
    isIdentityVerified: z.boolean(),
    isEnrollmentFinalized: z.boolean(),
    isServiceActive: z.boolean(),
  })
  .meta({ id: "EnrollmentFlags" });

export const accountSchema = z
  .object({
    uuid: uuidSchema,
    accountNumber: z.string().nullable(),
    createdAt: instantSchema,
    firstName: z.string(),
    lastName: z.string(),
    email: z.string(),
    phoneNumber: z.string().nullable(),
    app: z.object({ uuid: uuidSchema, name: z.string() }),
    enrollment: enrollmentFlagsSchema.nullable().describe("Null before a plan was accepted"),
    locations: z.array(locationSchema),
  })
  .meta({ id: "Account" });

export type Account = z.output<typeof accountSchema>;
