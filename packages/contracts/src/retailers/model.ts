import { z } from "zod";
import { addressSchema } from "../vocabulary/address.ts";
import { emailSchema, uuidSchema } from "../vocabulary/values.ts";

const retailerFields = {
  legalName: z.string().min(1).max(120).describe("Name on the certificate"),
  dbaName: z.string().max(120).nullish().describe("Name under which it does business"),
  certificateNumber: z
    .string()
    .regex(/^\d{5}$/, "must be the five digits of the certificate")
    .describe("PUCT certificate number of the Retail Electric Provider"),
  address: addressSchema,
  phone: z
    .string()
    .min(7)
    .max(40)
    .describe("Toll-free number for billing enquiries and complaints"),
  hours: z.string().min(1).max(120).describe("Hours of the phone line, with time zone"),
  email: emailSchema,
  website: z.string().max(200).nullish(),
  salesTaxRounding: z
    .enum(["per_line", "per_bill"])
    .optional()
    .describe(
      "What is rounded: the sales tax of each line, or of the whole bill; per_bill without it",
    ),
};

export const retailerInputSchema = z.strictObject(retailerFields);

/** The certified Retail Electric Provider behind one or many Apps. */
export const retailerSchema = z
  .object({ uuid: uuidSchema, ...retailerFields })
  .meta({ id: "Retailer" });

export type Retailer = z.output<typeof retailerSchema>;
