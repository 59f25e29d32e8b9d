import { z } from "zod";
import {
  centsSchema,
  daySchema,
  decimalSchema,
  utilitySchema,
  uuidSchema,
} from "../vocabulary/values.ts";

/** How many plans one comparison rates, those of plan groups included. */
export const comparisonPlanLimit = 50;

const monthSchema = z.string().regex(/^20\d\d-(0[1-9]|1[0-2])$/);

const importKwh = decimalSchema.describe("Drawn from the grid");
const exportKwh = decimalSchema
  .nullable()
  .describe("Delivered to the grid; null without a channel");

const averageCentsPerKwh = decimalSchema
  .nullable()
  .describe(
    "Recurring charges by import, one decimal, as on labels: without credit for export, assessment and taxes; null at 0 kWh",
  );

/** A month of the usage that is compared on, whether it could be rated or not. */
export const comparisonMonthSchema = z
  .object({
    month: monthSchema,
    status: z
      .enum(["rated", "incomplete"])
      .describe("incomplete: an interval is missing; it is in no figure of any plan"),
    importKwh: importKwh.describe("Of the intervals that are there"),
    exportKwh,
    missingIntervals: z.int().describe("Quarter hours without a value of import"),
    missingExportIntervals: z
      .int()
      .describe("Quarter hours without a value of export, in a month that has some"),
  })
  .meta({ id: "ComparisonMonth" });

/** Energy at one price: a window, a tier, or all of it. */
const energyPartSchema = z
  .object({
    label: z.string().describe("As printed on a bill"),
    importKwh,
    amountCents: centsSchema,
  })
  .meta({ id: "ComparedEnergy" });

/** A credit or a charge that is not by kWh: base charge, fee, credit, delivery that is waived. */
const chargeSchema = z
  .object({
    code: z.string().describe("Kind of charge, such as usage_credit"),
    label: z.string(),
    amountCents: centsSchema.describe("Negative where it is a credit"),
  })
  .meta({ id: "ComparedCharge" });

const costFields = {
  importKwh,
  exportKwh,
  costCents: centsSchema.describe("All that follows together; negative where credit outweighs"),
  averageCentsPerKwh,
  deliveryCents: centsSchema.describe("What the utility charges, by its tariff"),
  exportCents: centsSchema.describe("Credit for export, negative"),
};

export const comparedPlanMonthSchema = z
  .object({
    month: monthSchema,
    ...costFields,
    energy: z.array(energyPartSchema).describe("By window or tier of the price"),
    charges: z.array(chargeSchema).describe("Those that applied in this month"),
  })
  .meta({ id: "ComparedPlanMonth" });

/** A use at which one more kWh changes the bill by more than a dollar, and the months that came near it. */
export const nearCliffSchema = z
  .object({
    fromKwh: z.int(),
    toKwh: z.int(),
    changeCents: centsSchema.describe("What the one kWh more costs; negative where it saves"),
    months: z.array(monthSchema).describe("Rated months whose import is within a tenth of it"),
  })
  .meta({ id: "NearCliff" });

const comparedNames = {
  planUuid: uuidSchema
    .nullable()
    .describe("Null where the plan group's present offer was compared"),
  planGroupUuid: uuidSchema,
  name: z.string(),
  termMonths: z.int().nullable(),
  utility: utilitySchema,
};

export const comparedPlanSchema = z
  .object({
    ...comparedNames,
    version: z.string().describe("As printed on the label"),
    ...costFields,
    months: z.array(comparedPlanMonthSchema),
    energy: z.array(energyPartSchema).describe("Over all rated months"),
    charges: z
      .array(
        z.object({ ...chargeSchema.shape, months: z.int().describe("In how many it applied") }),
      )
      .describe("Over all rated months"),
    nearCliffs: z.array(nearCliffSchema),
  })
  .meta({ id: "ComparedPlan" });

export const planNotComparableSchema = z
  .object({
    ...comparedNames,
    reason: z
      .enum([
        "not_offered",
        "other_utility",
        "intervals_missing",
        "generation_missing",
        "no_window",
        "label_share_missing",
        "price_missing",
        "price_unpublished",
        "account_facts_missing",
        "not_billable",
      ])
      .describe(
        "not_offered: the group has no offer for this utility and term today, or cannot be offered as it is",
      ),
    what: z.string().describe("What is missing, such as a price series; for people"),
  })
  .meta({ id: "PlanNotComparable" });

/** What plans would have cost on a year of somebody's real intervals. */
export const comparisonSchema = z
  .object({
    usageProfileUuid: uuidSchema.nullable(),
    locationUuid: uuidSchema.nullable(),
    from: daySchema.describe("First day of the months that are listed"),
    until: daySchema.describe("The day after their last"),
    ratedMonths: z
      .int()
      .describe("How many calendar months are in every plan's figures; a whole year has 12"),
    months: z
      .array(comparisonMonthSchema)
      .describe("The twelve that end with the last complete one, as far as usage goes back"),
    importKwh: importKwh.describe("Of the rated months"),
    exportKwh: exportKwh.describe("Of the rated months"),
    basis: z.array(z.string()).describe("How the figures came about, in sentences for people"),
    plans: z.array(comparedPlanSchema).describe("The cheapest first"),
    notComparable: z.array(planNotComparableSchema).describe("Each with its reason"),
  })
  .meta({ id: "Comparison" });

export type Comparison = z.output<typeof comparisonSchema>;
export type ComparedPlan = z.output<typeof comparedPlanSchema>;
export type ComparedPlanMonth = z.output<typeof comparedPlanMonthSchema>;
export type ComparedEnergy = z.output<typeof energyPartSchema>;
export type ComparedCharge = z.output<typeof chargeSchema>;
export type PlanNotComparable = z.output<typeof planNotComparableSchema>;
