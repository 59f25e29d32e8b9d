import {
  amountSchema,
  daySchema,
  instantSchema,
  revokingConditionSchema,
} from "@lamplight/contracts/model";
import { parseDecimal } from "@lamplight/domain";
import { z } from "zod";

const rateDecimals = 6;

const publishedPriceSchema = z.strictObject({
  series: z.string().min(1).max(60).describe("As the plan names it"),
  from: daySchema.describe("First day on which a cycle may begin that has this price"),
  until: daySchema.describe("The day after the last such day"),
  publishedAt: instantSchema.describe(
    "UTC; a price counts only when it was published before the cycle began",
  ),
  rateDollarsPerKwh: amountSchema
    .refine(
      (text) => typeof parseDecimal(text, rateDecimals) === "number",
      "must have at most six decimals",
    )
    .describe("Dollars per kWh, at most six decimals"),
});

/** What a bill needs to know of the account and of its cycle, beside use and place. */
export const factsFileSchema = z.strictObject({
  isFirstCycle: z
    .boolean()
    .optional()
    .describe("Whether it is the first cycle under this plan; needed where the price is variable"),
  account: z
    .strictObject({
      deviceCount: z.int().min(0).max(100).describe("Devices that the retailer may control"),
      revoking: z
        .array(revokingConditionSchema)
        .max(3)
        .describe("Conditions that hold in this cycle; [] says that none does"),
    })
    .optional()
    .describe("Needed where the plan has credits for devices, or credits that can be lost"),
  publishedPrices: z
    .array(publishedPriceSchema)
    .max(1000)
    .optional()
    .describe("Prices that the retailer published, for variable prices after the first cycle"),
  termination: z
    .strictObject({
      endsOn: daySchema.describe("Day on which service ends"),
      contractEndsOn: daySchema.describe("Nominal end of the contract"),
      reason: z.enum(["switched_away", "moved_out", "ended_by_retailer"]).describe("Why it ends"),
      hasForwardingAddress: z.boolean().describe("Whether a customer who moved said where to"),
      changeNoticeSentOn: daySchema
        .nullable()
        .describe("When a notice of a change of the contract was last sent; null where none was"),
    })
    .optional()
    .describe("How service ends, where this bill is the last one"),
});

export type FactsFile = z.output<typeof factsFileSchema>;
