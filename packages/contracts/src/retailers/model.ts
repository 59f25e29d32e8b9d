import { z } from "zod";
import { addressSchema } from "../vocabulary/address.ts";
import { emailSchema, instantSchema, languageSchema, uuidSchema } from "../vocabulary/values.ts";

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

/** Texts of a retailer that are part of its contracts, beside the label, which is ours. */
export const contractTextKindSchema = z
  .enum(["tos", "yrac"])
  .describe("Terms of Service, or Your Rights as a Customer");

const contractTextFields = {
  kind: contractTextKindSchema,
  language: languageSchema,
  version: z
    .string()
    .regex(/^[A-Za-z0-9][A-Za-z0-9.-]{0,39}$/, "must be letters, digits, points and hyphens")
    .describe("The retailer's name of this version, printed in the document's"),
  body: z
    .string()
    .min(1)
    .max(100_000)
    .describe(
      "Plain text: `# ` and `## ` headings, paragraphs between blank lines, `- ` lists, and merge fields such as `{{retailer.legalName}}`",
    ),
};

export const contractTextInputSchema = z.strictObject(contractTextFields);

/** A version of a retailer's contract text. Texts never change: a correction is another version. */
export const contractTextSchema = z
  .object({
    uuid: uuidSchema,
    retailerUuid: uuidSchema,
    ...contractTextFields,
    status: z.enum(["draft", "published"]),
    sha256: z.string().describe("Of the body in UTF-8, in hexadecimal"),
    createdAt: instantSchema.describe("In real time, as all instants of a text"),
    publishedAt: instantSchema
      .nullable()
      .describe("Of each kind and language the text that was published last is in force"),
  })
  .meta({ id: "ContractText" });

export type ContractTextKind = z.output<typeof contractTextKindSchema>;
export type ContractTextInput = z.output<typeof contractTextInputSchema>;
export type ContractText = z.output<typeof contractTextSchema>;
export type Retailer = z.output<typeof retailerSchema>;
