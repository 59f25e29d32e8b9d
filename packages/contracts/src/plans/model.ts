import { z } from "zod";
import {
  chargeSchema,
  daySchema,
  decimalSchema,
  energyRateSchema,
  instantSchema,
  utilitySchema,
  uuidSchema,
} from "../vocabulary/values.ts";

export const documentLinksSchema = z
  .object({
    efl: z.string().describe("Electricity Facts Label"),
    tos: z.string().describe("Terms of Service"),
    yrac: z.string().describe("Your Rights as a Customer"),
  })
  .meta({ id: "DocumentLinks" });

export const rateStructureSchema = z.enum(["flat"]);
export const planTypeSchema = z.enum(["fixed"]);

/** A priced, immutable offer for one utility. */
export const planSchema = z
  .object({
    uuid: uuidSchema,
    groupUuid: uuidSchema,
    name: z.string(),
    termMonths: z.int(),
    energyRateCentsPerKwh: decimalSchema,
    exportRateCentsPerKwh: decimalSchema.nullable().describe("Only plans that buy generation back"),
    planMonthlyCostDollars: decimalSchema,
    avgCentsPerKwh500: decimalSchema.describe("Average price at 500 kWh, as on the label"),
    avgCentsPerKwh1000: decimalSchema.describe("Average price at 1,000 kWh, as on the label"),
    avgCentsPerKwh2000: decimalSchema.describe("Average price at 2,000 kWh, as on the label"),
    tduShortname: utilitySchema,
    deliveryRateCentsPerKwh: decimalSchema,
    deliveryMonthlyCostDollars: decimalSchema,
    planType: planTypeSchema,
    rateStructure: rateStructureSchema,
    renewablePercent: z.int().nullable(),
    earlyTerminationFee: z.string().nullable().describe("In words, as on the label"),
    expiresAt: instantSchema.describe("Until when this offer can be accepted"),
    links: documentLinksSchema,
  })
  .meta({ id: "Plan" });

export type Plan = z.output<typeof planSchema>;

const planGroupFields = {
  name: z.string().min(1).max(80),
  description: z.string().max(2000),
  termMonths: z
    .int()
    .min(3, "a fixed rate lasts at least three months (16 TAC 25.475(b)(5))")
    .max(60),
  planMonthlyCostDollars: chargeSchema.describe("Base charge of a billing cycle"),
  renewablePercent: z.int().min(0).max(100).nullish(),
  earlyTerminationFeeDollars: chargeSchema.nullish().describe("One flat fee; none without it"),
};

export const planGroupInputSchema = z.strictObject(planGroupFields);

/** What stays the same while rates change. */
export const planGroupSchema = z
  .object({
    uuid: uuidSchema,
    appUuid: uuidSchema,
    ...planGroupFields,
    rateStructure: rateStructureSchema,
  })
  .meta({ id: "PlanGroup" });

export const rateSheetRowSchema = z.strictObject({
  utility: utilitySchema,
  termMonths: z.int().min(3).max(60),
  energyRateCentsPerKwh: energyRateSchema.describe("At most four decimals of a cent"),
  effectiveOn: daySchema.describe("First day on which offers are made at this rate"),
});

export type PlanGroup = z.output<typeof planGroupSchema>;
export type RateSheetRow = z.output<typeof rateSheetRowSchema>;
