import { z } from "zod";
import { pageInput, pageOf } from "../kernel/page.ts";
import { mutation, query } from "../kernel/procedure.ts";
import { instantSchema, uuidSchema } from "../vocabulary/values.ts";
import { billingRunSchema, invoiceDetailSchema, invoiceSchema } from "./model.ts";

const invoiceNumberInput = z.object({ number: z.string().min(1).max(40) });

export const accountBilling = {
  invoices: {
    list: query({
      access: "account",
      origin: "published",
      rest: { method: "GET", path: "/account/billing/invoices" },
      input: z.object(pageInput),
      output: pageOf(invoiceSchema),
      errors: [],
      summary: "The account's invoices, newest first",
    }),
    get: query({
      access: "account",
      origin: "guessed",
      rest: { method: "GET", path: "/account/billing/invoices/{number}" },
      input: invoiceNumberInput,
      output: invoiceDetailSchema,
      errors: ["not_found"],
      summary: "One invoice with its lines, meter reads and balance",
    }),
    pdf: query({
      access: "account",
      origin: "own",
      rest: { method: "GET", path: "/account/billing/invoices/{number}/pdf" },
      input: z.strictObject(invoiceNumberInput.shape),
      output: z.object({ url: z.string(), expiresAt: instantSchema }).meta({ id: "Download" }),
      errors: ["not_found"],
      summary: "The invoice's document, rendered now if it is not there yet",
      download: true,
    }),
  },
};

export const operatorBillingRuns = {
  start: mutation({
    access: "operator",
    origin: "own",
    rest: { method: "POST", path: "/operator/billing-runs" },
    input: z.strictObject({ appUuid: uuidSchema }),
    output: billingRunSchema,
    errors: ["not_found"],
    summary: "Bill every period of an App that is due now",
    acceptedForLater: true,
  }),
  get: query({
    access: "operator",
    origin: "own",
    rest: { method: "GET", path: "/operator/billing-runs/{uuid}" },
    input: z.strictObject({ uuid: uuidSchema }),
    output: billingRunSchema,
    errors: ["not_found"],
    summary: "Progress of a billing run",
  }),
};
