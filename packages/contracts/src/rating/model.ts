import { z } from "zod";
import { revokingConditionSchema, segmentSchema } from "../plans/pricing.ts";
import {
  amountSchema,
  daySchema,
  decimalSchema,
  rateCentsPerKwhSchema,
  instantSchema,
  uuidSchema,
} from "../vocabulary/values.ts";

export const priceSeriesKindSchema = z
  .enum(["published", "wholesale", "public_index"])
  .describe(
    "published: the retailer's price for each cycle of a variable product. Others: an index with a value for each 15 minutes",
  );

/** A series of prices that plans name in their pricing. */
export const priceSeriesSchema = z
  .object({
    uuid: uuidSchema,
    appUuid: uuidSchema,
    name: z.string().describe("As plans' pricing names it"),
    kind: priceSeriesKindSchema,
    createdAt: instantSchema,
  })
  .meta({ id: "PriceSeries" });

const publishedPriceFields = {
  from: daySchema.describe("For cycles that begin on this day or later"),
  until: daySchema.describe("For cycles that begin before this day"),
  rateCentsPerKwh: rateCentsPerKwhSchema.describe("At most four decimals of a cent"),
};

/** A price of a variable product, published before the cycles that it is for. */
export const publishedPriceSchema = z
  .object({
    uuid: uuidSchema,
    seriesUuid: uuidSchema,
    ...publishedPriceFields,
    publishedAt: instantSchema.describe("In the world's time"),
  })
  .meta({ id: "PublishedPrice" });

export const publishedPriceInputSchema = z.strictObject({
  seriesUuid: uuidSchema,
  ...publishedPriceFields,
});

/** Values of an index for the intervals of one local day. */
export const indexDayInputSchema = z.strictObject({
  day: daySchema,
  dollarsPerMwh: z
    .array(decimalSchema.nullable().describe("At most three decimals; null where there is none"))
    .min(92)
    .max(100)
    .describe("In the order of time: 96 values, 92 and 100 on the days of the clock change"),
});

export const salesTaxSchema = z
  .strictObject({
    authority: z.string().min(1).max(80).describe("As printed, such as City of Euless"),
    percent: amountSchema.describe("At most four decimals"),
  })
  .meta({ id: "SalesTax" });

const salesTaxPlaceFields = {
  place: z.string().min(1).max(80).describe("As tax jurisdictions name it"),
  segment: segmentSchema,
  effectiveOn: daySchema,
  taxes: z
    .array(salesTaxSchema)
    .max(8)
    .describe("In the order of printing; empty where none is levied"),
  status: z.enum(["official", "observed"]),
  source: z.string().min(1).max(300),
};

export const salesTaxPlaceInputSchema = z.strictObject(salesTaxPlaceFields);

/** Which sales taxes are levied on electricity in a place, for a segment, from a day on. */
export const salesTaxPlaceSchema = z
  .object({ uuid: uuidSchema, ...salesTaxPlaceFields, createdAt: instantSchema })
  .meta({ id: "SalesTaxPlace" });

const locationFactsFields = {
  locationUuid: uuidSchema,
  effectiveOn: daySchema.describe(
    "First day from which it holds: counts for the cycle of this day and later ones",
  ),
  deviceCount: z.int().min(0).max(100).describe("Devices that the retailer may control"),
  revoking: z
    .array(revokingConditionSchema)
    .max(3)
    .describe("Conditions that hold, which take unconditional credits away"),
};

export const locationFactsInputSchema = z.strictObject(locationFactsFields);

/** What a customer has and does that a plan pays for. */
export const locationFactsSchema = z
  .object({ uuid: uuidSchema, ...locationFactsFields, recordedAt: instantSchema })
  .meta({ id: "LocationFacts" });

const terminationFields = {
  locationUuid: uuidSchema,
  endsOn: daySchema.describe("Day of the last meter read"),
  reason: z.enum(["switched_away", "moved_out", "ended_by_retailer"]),
  hasForwardingAddress: z.boolean().describe("Whether a customer who moves has said where to"),
  changeNoticeSentOn: daySchema
    .nullish()
    .describe("When a notice of a change of the contract was last sent, if one was"),
};

export const terminationInputSchema = z.strictObject(terminationFields);

/** Why service at a location ends: says whether an early-termination fee is owed (16 TAC 25.475). */
export const terminationSchema = z
  .object({ uuid: uuidSchema, ...terminationFields, statedAt: instantSchema })
  .meta({ id: "ServiceTermination" });

/** A figure that regulation sets, from a day on. */
export const regulatoryRuleSchema = z
  .object({
    id: z.string(),
    value: z.string().describe("A number, or a ratio such as 1/600"),
    unit: z.enum(["ratio", "days", "months"]),
    effectiveFrom: daySchema,
    rule: z.string(),
    isConfirmed: z.boolean().describe("Whether the text of the rule was read"),
  })
  .meta({ id: "RegulatoryRule" });

export type PriceSeries = z.output<typeof priceSeriesSchema>;
export type PublishedPriceRecord = z.output<typeof publishedPriceSchema>;
export type IndexDayInput = z.output<typeof indexDayInputSchema>;
export type SalesTaxPlace = z.output<typeof salesTaxPlaceSchema>;
export type LocationFacts = z.output<typeof locationFactsSchema>;
export type ServiceTermination = z.output<typeof terminationSchema>;
export type RegulatoryRule = z.output<typeof regulatoryRuleSchema>;
