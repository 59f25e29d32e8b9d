import { z } from "zod";
import { segmentSchema } from "../plans/pricing.ts";
import {
  chargeSchema,
  rateCentsPerKwhSchema,
  centsSchema,
  daySchema,
  esiIdSchema,
  utilitySchema,
  uuidSchema,
} from "../vocabulary/values.ts";

/**
 * Messages between a retailer and the market, in the terms of Texas SET. They are kept as they came and
 * applied once. Registers and energy are whole Wh.
 */

/** 814_16: ask for service to begin for a new occupant, or 814_01: take over from another provider. */
export const serviceOrderSchema = z.strictObject({
  kind: z.enum(["move_in", "switch"]),
  orderNumber: z.string(),
  esiId: esiIdSchema,
  requestedOn: daySchema,
});

/** 867_04: the order was done; service is ours from this day, with the register as it stood. */
export const orderCompletedSchema = z.strictObject({
  kind: z.literal("order_completed"),
  messageId: z.string(),
  orderNumber: z.string(),
  esiId: esiIdSchema,
  effectiveOn: daySchema,
  meterNumber: z.string(),
  registerWh: z.int(),
});

/** 867_03: a meter-read period. */
export const meterReadMessageSchema = z.strictObject({
  kind: z.literal("meter_read"),
  messageId: z.string(),
  /** Names the period that a TDU invoice refers to. */
  documentNumber: z.string(),
  purpose: z.enum(["original", "cancel", "replace"]),
  esiId: esiIdSchema,
  meterNumber: z.string(),
  from: daySchema,
  /** Day of the closing read, which is the next period's `from`. */
  until: daySchema,
  beginRegisterWh: z.int(),
  endRegisterWh: z.int(),
  multiplier: z.int(),
  billedWh: z.int(),
  quality: z.enum(["actual", "estimated"]),
  /** Whether the register was made from 15-minute usage instead of read. */
  isDerived: z.boolean(),
  isFinal: z.boolean(),
});

export const tduChargeCodeSchema = z.enum([
  "delivery_monthly",
  "delivery_per_kwh",
  "nuclear_decommissioning",
  "non_recurring",
]);

/** 810_02: what the utility charges for the same period. */
export const tduInvoiceMessageSchema = z.strictObject({
  kind: z.literal("tdu_invoice"),
  messageId: z.string(),
  documentNumber: z.string(),
  purpose: z.enum(["original", "cancel", "replace"]),
  /** Document number of the meter read that it goes with. */
  meterReadDocumentNumber: z.string(),
  esiId: esiIdSchema,
  from: daySchema,
  until: daySchema,
  billedWh: z.int(),
  lines: z.array(
    z.strictObject({
      code: tduChargeCodeSchema.describe("What kind of charge; it says in which bases it is"),
      description: z.string().describe("The utility's own words"),
      rateMicrosPerKwh: z
        .int()
        .nullable()
        .describe("Micro-dollars per kWh, where the charge goes by energy"),
      amountCents: centsSchema.describe("Whole cents; negative where the utility gives back"),
    }),
  ),
  totalCents: centsSchema,
});

export const marketMessageSchema = z.discriminatedUnion("kind", [
  orderCompletedSchema,
  meterReadMessageSchema,
  tduInvoiceMessageSchema,
]);

export const tariffStatusSchema = z
  .enum(["official", "observed"])
  .describe("official: read in the utility's tariff. observed: seen on others' labels or bills");

/** Which rate bills a period that spans a change. */
export const spanningPeriodsSchema = z.enum(["whole_period_by_read_date", "by_day"]);

/** A row of the delivery tariff table. */
export const tduTariffSchema = z.strictObject({
  uuid: uuidSchema,
  utility: z.string(),
  /** Utilities charge homes and businesses differently. */
  segment: segmentSchema,
  effectiveOn: daySchema,
  observedOn: daySchema,
  status: tariffStatusSchema,
  source: z.string(),
  monthlyCents: centsSchema,
  rateMicrosPerKwh: z.int(),
  spanningPeriods: spanningPeriodsSchema,
});

/** A row of the delivery tariff table as staff keep it. */
export const operatorTariffSchema = z
  .object({
    uuid: uuidSchema,
    utility: utilitySchema,
    segment: segmentSchema,
    effectiveOn: daySchema,
    observedOn: daySchema.describe("When the source said so; a later row of one day corrects"),
    status: tariffStatusSchema,
    source: z.string().describe("Where it stands: a document, a page, a bill"),
    monthlyDollars: chargeSchema.describe("A customer and month, at most two decimals"),
    rateCentsPerKwh: rateCentsPerKwhSchema.describe("At most four decimals"),
    spanningPeriods: spanningPeriodsSchema,
  })
  .meta({ id: "OperatorTariff" });

export type ServiceOrder = z.output<typeof serviceOrderSchema>;
export type OrderCompleted = z.output<typeof orderCompletedSchema>;
export type MeterReadMessage = z.output<typeof meterReadMessageSchema>;
export type TduInvoiceMessage = z.output<typeof tduInvoiceMessageSchema>;
export type TduChargeCode = z.output<typeof tduChargeCodeSchema>;
export type MarketMessage = z.output<typeof marketMessageSchema>;
export type OperatorTariff = z.output<typeof operatorTariffSchema>;
export type TduTariff = z.output<typeof tduTariffSchema>;
