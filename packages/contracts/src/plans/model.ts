import { z } from "zod";
import {
  instantSchema,
  amountSchema,
  chargeSchema,
  decimalSchema,
  rateCentsPerKwhSchema,
  rateDollarsPerKwhSchema,
  utilitySchema,
  uuidSchema,
} from "../vocabulary/values.ts";
import {
  energyKindSchema,
  exportSpanSchema,
  exportOffsetsSchema,
  revokingConditionSchema,
  segmentSchema,
  standingComponentSchema,
  tierBasisSchema,
  weekdaySchema,
} from "./pricing.ts";

export const documentLinksSchema = z
  .object({
    efl: z.string().describe("Electricity Facts Label"),
    tos: z.string().describe("Terms of Service"),
    yrac: z.string().describe("Your Rights as a Customer"),
  })
  .meta({ id: "DocumentLinks" });

export const rateStructureSchema = z
  .enum(["flat", "tiered", "time_of_use", "variable", "indexed"])
  .describe("How the price of energy depends on use and time");

export const planTypeSchema = z
  .enum(["fixed", "variable", "indexed"])
  .describe("The kinds of products of 16 TAC 25.475");

/** A price of energy that holds for a part of the use, of the hours, or of the cycles. */
export const energyRateSchema = z
  .object({
    name: z.string().nullable().describe("As printed on the bill; null where a tier says it all"),
    rateCentsPerKwh: decimalSchema,
    basis: tierBasisSchema.nullable().describe("Null where the price does not depend on use"),
    aboveKwh: amountSchema.nullable(),
    upToKwh: amountSchema.nullable().describe("Null in the last tier"),
    hours: z
      .array(z.object({ from: z.string(), until: z.string() }))
      .nullable()
      .describe("Local time; null where every hour of its days is meant"),
    weekdays: z.array(weekdaySchema).nullable(),
    months: z.array(z.int()).nullable(),
    isOtherwise: z.boolean().describe("Whether it is the price of what no window names"),
    labelShare: amountSchema.nullable().describe("Share of use that the label assumes"),
  })
  .meta({ id: "EnergyRate" });

const thresholds = {
  atLeastKwh: amountSchema.nullable(),
  moreThanKwh: amountSchema.nullable(),
  atMostKwh: amountSchema.nullable(),
  lessThanKwh: amountSchema.nullable(),
};

/** What a plan gives back, and when. */
export const planCreditSchema = z
  .object({
    name: z.string(),
    kind: z.enum(["usage", "unconditional", "device"]),
    dollars: amountSchema.nullable().describe("A cycle; of a device credit, for each device"),
    centsPerKwh: decimalSchema.nullable(),
    ...thresholds,
    maxDevices: z.int().nullable(),
    revokedWhen: z.array(revokingConditionSchema),
  })
  .meta({ id: "PlanCredit" });

/** What a plan charges for a use within bounds. */
export const planFeeSchema = z
  .object({ name: z.string(), dollars: amountSchema, ...thresholds })
  .meta({ id: "PlanFee" });

/** A use at which one kWh more changes the bill by more than a dollar. */
export const planCliffSchema = z
  .object({
    fromKwh: z.int(),
    toKwh: z.int().describe("One kWh more"),
    changeDollars: decimalSchema.describe("Of the bill; negative where more use costs less"),
  })
  .meta({ id: "PlanCliff" });

export const averagePriceSchema = z
  .object({ useKwh: z.int(), centsPerKwh: decimalSchema })
  .meta({ id: "AveragePrice" });

/** How generation is paid for. */
export const buybackProgrammeSchema = z
  .object({
    price: z.enum(["fixed", "indexed", "import_rate"]),
    exportRateCentsPerKwh: decimalSchema.nullable().describe("Null where it is not one price"),
    series: z.string().nullable().describe("The index that prices it"),
    span: exportSpanSchema,
    isCappedToImport: z.boolean(),
    capDollarsPerCycle: amountSchema.nullable(),
    offsets: exportOffsetsSchema,
  })
  .meta({ id: "BuybackProgramme" });

/** A priced, immutable offer for one utility. */
export const planSchema = z
  .object({
    uuid: uuidSchema,
    groupUuid: uuidSchema,
    name: z.string(),
    segment: segmentSchema,
    termMonths: z.int(),
    energyRateCentsPerKwh: decimalSchema.describe(
      "What energy costs by kWh; where that depends on use or time, on the average of 1,000 kWh as the label assumes them",
    ),
    exportRateCentsPerKwh: decimalSchema.nullable().describe("Only plans that buy generation back"),
    planMonthlyCostDollars: decimalSchema.describe("Base charges of a cycle of 30 days"),
    avgCentsPerKwh500: decimalSchema.describe("Average price at 500 kWh"),
    avgCentsPerKwh1000: decimalSchema.describe("Average price at 1,000 kWh"),
    avgCentsPerKwh2000: decimalSchema.describe("Average price at 2,000 kWh"),
    averagePrices: z.array(averagePriceSchema).describe("The label's table"),
    tduShortname: utilitySchema,
    deliveryRateCentsPerKwh: decimalSchema.describe("0 where delivery is in the energy price"),
    deliveryMonthlyCostDollars: decimalSchema,
    planType: planTypeSchema,
    rateStructure: rateStructureSchema,
    energyRates: z.array(energyRateSchema).describe("Of plans that are not flat"),
    credits: z.array(planCreditSchema),
    fees: z.array(planFeeSchema),
    cliffs: z
      .array(planCliffSchema)
      .describe("Every use at which one kWh more changes the bill by more than a dollar"),
    buybackProgramme: buybackProgrammeSchema.nullable(),
    renewablePercent: z.int().nullable(),
    earlyTerminationFee: z.string().nullable().describe("In words, as on the label"),
    expiresAt: instantSchema.describe("Until when this offer can be accepted"),
    links: documentLinksSchema,
  })
  .meta({ id: "Plan" });

/** Whether electricity can be sold at a postal code, and over whose wires. */
export const eligibilitySchema = z
  .object({
    eligibilityLikelihood: z
      .number()
      .min(0)
      .max(1)
      .describe("0 where no utility with retail choice is known to serve the postal code"),
    utilities: z
      .array(z.object({ name: utilitySchema, displayName: z.string() }))
      .describe("Most likely first"),
  })
  .meta({ id: "Eligibility" });

/** A plan as its App sees it. */
export const appPlanSchema = z
  .object({
    ...planSchema.shape,
    partnerCommissionPerMonthDollars: amountSchema.describe("What the plan promises the App"),
  })
  .meta({ id: "AppPlan" });

/** What a partner may set of an offer; the rest is solved. */
export const planKnobs = {
  energyRateCentsPerKwh: rateCentsPerKwhSchema
    .optional()
    .describe("The partner's own rate, at most four decimals; plans with one price for all kWh"),
  partnerCommissionPerMonthDollars: chargeSchema
    .optional()
    .describe("The partner's own commission, at most two decimals; as above"),
  termMonths: z
    .int()
    .min(1)
    .max(60)
    .optional()
    .describe("Only plans of this term; between two terms at the dearer rate of the two"),
};

const planGroupFields = {
  name: z.string().min(1).max(80),
  description: z.string().max(2000),
  partnerCommissionPerMonthDollars: chargeSchema
    .optional()
    .describe("What the App earns of a customer a month at the rate sheet's rate; 0 without it"),
  renewablePercent: z.int().min(0).max(100).nullish(),
  costDollarsPerKwh: rateDollarsPerKwhSchema
    .nullish()
    .describe("What a kWh costs the retailer, below which nothing is offered; told to staff only"),
};

export const planGroupInputSchema = z.strictObject({
  ...planGroupFields,
  segment: segmentSchema.optional().describe("residential without it"),
  termMonths: z
    .int()
    .min(3, "a fixed rate lasts at least three months (16 TAC 25.475(b)(5))")
    .max(60),
  energyKind: energyKindSchema
    .optional()
    .describe("Which kind of price its rate sheets have; flat_energy without it"),
  components: z
    .array(standingComponentSchema)
    .min(1)
    .max(50)
    .describe("All that the plan charges and credits beside its price of energy"),
  needsApproval: z
    .boolean()
    .optional()
    .describe(
      "Whether a second person approves its rates; false in sandboxes only, and there without it",
    ),
});

/** Of a plan group what may change: issued plans keep what they were issued with. */
export const planGroupChangeSchema = z.strictObject({
  ...planGroupFields,
  name: planGroupFields.name.optional(),
  description: planGroupFields.description.optional(),
});

/** What stays the same while rates change. */
export const planGroupSchema = z
  .object({
    uuid: uuidSchema,
    appUuid: uuidSchema,
    name: z.string(),
    description: z.string(),
    segment: segmentSchema,
    termMonths: z.int(),
    planMonthlyCostDollars: decimalSchema.describe("Base charges of a cycle of 30 days"),
    buybackProgramme: buybackProgrammeSchema.nullable(),
    partnerCommissionPerMonthDollars: amountSchema,
    planType: planTypeSchema,
    rateStructure: rateStructureSchema,
    credits: z.array(planCreditSchema),
    fees: z.array(planFeeSchema),
    renewablePercent: z.int().nullable(),
    earlyTerminationFee: z.string().nullable().describe("In words, as on the label"),
  })
  .meta({ id: "PlanGroup" });

/** A plan group as staff see it. */
export const operatorPlanGroupSchema = z
  .object({
    ...planGroupSchema.shape,
    energyKind: energyKindSchema,
    components: z.array(standingComponentSchema),
    costDollarsPerKwh: amountSchema.nullable(),
    needsApproval: z.boolean(),
  })
  .meta({ id: "OperatorPlanGroup" });

export type AppPlan = z.output<typeof appPlanSchema>;
export type BuybackProgramme = z.output<typeof buybackProgrammeSchema>;
export type Eligibility = z.output<typeof eligibilitySchema>;
export type EnergyRate = z.output<typeof energyRateSchema>;
export type OperatorPlanGroup = z.output<typeof operatorPlanGroupSchema>;
export type Plan = z.output<typeof planSchema>;
export type PlanCredit = z.output<typeof planCreditSchema>;
export type PlanFee = z.output<typeof planFeeSchema>;
export type PlanGroup = z.output<typeof planGroupSchema>;
export type PlanGroupChange = z.output<typeof planGroupChangeSchema>;
export type PlanGroupInput = z.output<typeof planGroupInputSchema>;
export type PlanType = z.output<typeof planTypeSchema>;
export type RateStructure = z.output<typeof rateStructureSchema>;
