import { z } from "zod";
import { pageInput, pageOf } from "../kernel/page.ts";
import { mutation, query } from "../kernel/procedure.ts";
import { instantSchema, uuidSchema } from "../vocabulary/values.ts";
import { billingRunSchema, invoiceDetailSchema, invoiceSchema } from "./model.ts";
import { exampleIds } from "../examples.ts";
import { exampleBillingRun, exampleInvoice, exampleInvoiceDetail } from "./examples.ts";

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
      example: {
        input: { limit: 25 },
        output: { data: [exampleInvoice], hasMore: false, limit: 25, offset: 0, nextPageUrl: null },
      },
    }),
    get: query({
      access: "account",
      origin: "guessed",
      rest: { method: "GET", path: "/account/billing/invoices/{number}" },
      input: invoiceNumberInput,
      output: invoiceDetailSchema,
      errors: ["not_found"],
      summary: "One invoice with its lines, meter reads and balance",
      example: { input: { number: exampleIds.invoiceNumber }, output: exampleInvoiceDetail },
    }),
    pdf: query({
      access: "account",
      origin: "own",
      rest: { method: "GET", path: "/account/billing/invoices/{number}/pdf" },
      input: z.strictObject(invoiceNumberInput.shape),
      output: z.object({ url: z.string(), expiresAt: instantSchema }).meta({ id: "Download" }),
      errors: ["not_found"],
      summary: "The invoice's document, rendered now if it is not there yet",
      example: {
        input: { number: exampleIds.invoiceNumber },
        output: {
          url: "https://api.example.com/files/invoice-shown-here-shortened",
          expiresAt: "2022-03-24T16:04:05.678Z",
        },
      },
      download: true,
    }),
  },
};

export const operatorBillingRuns = {
  start: mutation({
    access: "operator",
    origin: "own",
    roles: ["billing"],
    rest: { method: "POST", path: "/operator/billing-runs" },
    input: z.strictObject({ appUuid: uuidSchema }),
    output: billingRunSchema,
    errors: ["not_found"],
    summary: "Bill every period of an App that is due now",
    example: { input: { appUuid: exampleIds.appUuid }, output: exampleBillingRun },
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
    example: {
      input: { uuid: exampleIds.billingRunUuid },
      output: {
        ...exampleBillingRun,
        status: "done",
        finishedAt: "2022-03-24T07:00:00.000Z",
        issued: 1,
        totalCents: 5782,
      },
    },
  }),
};
