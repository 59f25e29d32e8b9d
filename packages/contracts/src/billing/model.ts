import { z } from "zod";
import {
  centsSchema,
  daySchema,
  decimalSchema,
  instantSchema,
  uuidSchema,
} from "../vocabulary/values.ts";

/** `paid`, `past_due` and `void` are derived from ledger and chain, never stored on the invoice. */
export const invoiceStatusSchema = z.enum(["issued", "paid", "past_due", "void"]);

export const lineGroupSchema = z.enum(["energy", "delivery", "taxes", "credits", "non_recurring"]);

/** A sum of a bill in both forms: whole cents for programs, dollars for people. */
const totals = {
  totalCents: centsSchema,
  total: decimalSchema.describe("Dollars with two decimals"),
  totalKwh: decimalSchema.describe("Billed energy"),
  avgCentsPerKwh: decimalSchema
    .nullable()
    .describe(
      "The average price paid this month: recurring charges without taxes, by kWh; null at zero kWh",
    ),
};

/** An issued invoice as lists show it. */
export const invoiceSchema = z
  .object({
    number: z.string(),
    invoiceDate: daySchema,
    paymentDueDate: daySchema,
    billingPeriodStart: daySchema,
    billingPeriodEnd: daySchema.describe("Day of the closing read; the next period starts on it"),
    ...totals,
    pdf: z.string().nullable().describe("Signed link to the document; null until it is rendered"),
    paidAt: instantSchema.nullable(),
    voidedAt: instantSchema.nullable(),
    status: invoiceStatusSchema,
  })
  .meta({ id: "Invoice" });

export const invoiceLineSchema = z
  .object({
    group: lineGroupSchema,
    code: z.string().describe("Stable name of the kind of charge"),
    label: z.string().describe("As printed"),
    quantity: decimalSchema.nullable(),
    quantityUnit: z.enum(["kWh", "dollars", "days", "devices", "months"]).nullable(),
    rate: decimalSchema.nullable().describe("In the unit named beside it"),
    rateUnit: z
      .enum([
        "cents_per_kwh",
        "percent",
        "dollars_per_day",
        "dollars_per_device",
        "dollars_per_month",
      ])
      .nullable(),
    amountCents: centsSchema,
    amount: decimalSchema.describe("Dollars with two decimals"),
  })
  .meta({ id: "InvoiceLine" });

export const meterReadSchema = z
  .object({
    meterNumber: z.string(),
    fromDate: daySchema,
    untilDate: daySchema,
    beginKwh: decimalSchema.describe("Register at the begin"),
    endKwh: decimalSchema.describe("Register at the end"),
    multiplier: decimalSchema,
    usageKwh: decimalSchema,
    isEstimated: z.boolean(),
    isDerived: z.boolean().describe("Made from 15-minute usage, as no register read came"),
  })
  .meta({ id: "MeterRead" });

/** An invoice with all that it is made of. */
export const invoiceDetailSchema = z
  .object({
    ...invoiceSchema.shape,
    currency: z.literal("USD"),
    accountNumber: z.string(),
    esiId: z.string(),
    planName: z.string(),
    planUuid: uuidSchema,
    balanceForwardCents: centsSchema.describe(
      "What was owed before this invoice, payments taken off",
    ),
    amountDueCents: centsSchema,
    lines: z.array(invoiceLineSchema),
    meterReads: z.array(meterReadSchema),
    payments: z.array(z.object({ receivedAt: instantSchema, amountCents: centsSchema })),
    messages: z.array(z.string()),
  })
  .meta({ id: "InvoiceDetail" });

export const billingRunStatusSchema = z.enum(["running", "done"]);

export const billingRunSchema = z
  .object({
    uuid: uuidSchema,
    appUuid: uuidSchema,
    status: billingRunStatusSchema,
    startedAt: instantSchema.describe("In the world's time"),
    finishedAt: instantSchema.nullable(),
    planned: z.int().describe("Periods that were due"),
    issued: z.int(),
    held: z.int(),
    parked: z.int(),
    totalCents: centsSchema,
  })
  .meta({ id: "BillingRun" });

export type Invoice = z.output<typeof invoiceSchema>;
export type InvoiceDetail = z.output<typeof invoiceDetailSchema>;
export type InvoiceLine = z.output<typeof invoiceLineSchema>;
export type InvoiceStatus = z.output<typeof invoiceStatusSchema>;
export type LineGroup = z.output<typeof lineGroupSchema>;
export type MeterRead = z.output<typeof meterReadSchema>;
export type BillingRun = z.output<typeof billingRunSchema>;
