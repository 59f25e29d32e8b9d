import { z } from "zod";
import { amountSchema } from "../vocabulary/values.ts";

/** Energy at one price for every kWh. */
export const flatEnergySchema = z.strictObject({
  kind: z.literal("flat_energy"),
  rateDollarsPerKwh: amountSchema.describe("At most six decimals"),
});

/** A fixed amount for each billing cycle, however long the cycle. */
export const baseChargeSchema = z.strictObject({
  kind: z.literal("base_charge"),
  dollarsPerCycle: amountSchema.describe("At most two decimals"),
});

/** The utility's delivery charges, passed on at cost (16 TAC 25.479(c): never more than the utility charged). */
export const deliveryPassThroughSchema = z.strictObject({
  kind: z.literal("delivery_pass_through"),
});

export const pricingComponentSchema = z.discriminatedUnion("kind", [
  flatEnergySchema,
  baseChargeSchema,
  deliveryPassThroughSchema,
]);

/** How a plan charges: data, one entry per component. */
export const planPricingSchema = z.strictObject({
  components: z.array(pricingComponentSchema).min(1).max(50),
});

export type FlatEnergy = z.output<typeof flatEnergySchema>;
export type BaseCharge = z.output<typeof baseChargeSchema>;
export type DeliveryPassThrough = z.output<typeof deliveryPassThroughSchema>;
export type PricingComponent = z.output<typeof pricingComponentSchema>;
export type PlanPricing = z.output<typeof planPricingSchema>;
