import { z } from "zod";
import { chargeSchema, rateDollarsPerKwhSchema } from "../vocabulary/values.ts";

/**
 * How a plan charges: data, one entry for each component. What a shape cannot say (tiers without gaps, windows
 * that cover the day, amounts no finer than their unit) `validatePricing` of the domain checks, with the path
 * of what is wrong.
 */

const rate = rateDollarsPerKwhSchema.describe("Dollars per kWh, at most six decimals");
const dollars = chargeSchema.describe("Dollars, at most two decimals");
const kwh = z
  .string()
  .regex(/^(0|[1-9]\d{0,6})(\.\d{1,9})?$/, "must be kWh of zero or more, below ten million")
  .describe("kWh of a billing cycle, at most three decimals");
const factor = z
  .string()
  .regex(/^(0|[1-9]\d{0,2})(\.\d{1,9})?$/, "must be a number of zero or more, below 1,000");
const signedRate = z
  .string()
  .regex(/^-?\d(\.\d{1,9})?$/, "must be dollars per kWh, below ten either way");
const name = z.string().min(1).max(60).describe("As printed on the bill");

/** Part of an energy price by use: applies to what lies above `aboveKwh`, up to and with `upToKwh`. */
const priceTierSchema = z.strictObject({
  aboveKwh: kwh,
  upToKwh: kwh.optional().describe("Left out in the last tier only"),
  rateDollarsPerKwh: rate,
});

export const tierBasisSchema = z
  .enum(["marginal", "whole_usage"])
  .describe(
    "marginal: each kWh at the rate of its own tier. whole_usage: all kWh at the rate of the tier that the cycle's use falls in",
  );

const tierListSchema = z
  .array(priceTierSchema)
  .min(1)
  .max(20)
  .describe("From 0 kWh on, each beginning where the one before it ends");

export const flatEnergySchema = z
  .strictObject({
    kind: z.literal("flat_energy"),
    rateDollarsPerKwh: rate,
  })
  .describe("Energy at one price for every kWh");

export const tieredEnergySchema = z
  .strictObject({
    kind: z.literal("tiered_energy"),
    basis: tierBasisSchema,
    tiers: tierListSchema,
  })
  .describe("Energy at a price that changes with the use of the cycle");

const quarterHour = z
  .string()
  .regex(/^([01]\d|2[0-3]):(00|15|30|45)$/, "must be a quarter hour such as 21:00");

export const weekdaySchema = z.enum([
  "sunday",
  "monday",
  "tuesday",
  "wednesday",
  "thursday",
  "friday",
  "saturday",
]);

/** Hours of the local clock; they run over midnight where `until` is not later than `from`. */
const hoursSchema = z.strictObject({
  from: quarterHour.describe("First quarter hour, local time in which an interval begins"),
  until: z
    .string()
    .regex(/^(([01]\d|2[0-3]):(00|15|30|45)|24:00)$/, "must be a quarter hour such as 06:00")
    .describe("First quarter hour that is outside again"),
});

const windowPrice = {
  name,
  rateDollarsPerKwh: rate.optional().describe("This, or tiers"),
  tiers: tierListSchema.optional().describe("Tiers of the use within the window"),
  basis: tierBasisSchema.optional().describe("With tiers"),
  labelShare: factor
    .optional()
    .describe("Share of use that the label assumes in this window, such as 0.35"),
};

/** When a price applies: what is left out is not asked for. A weekday is that of the interval's own day. */
const windowSchema = z.strictObject({
  ...windowPrice,
  hours: z.array(hoursSchema).min(1).max(8).optional().describe("All hours without it"),
  weekdays: z.array(weekdaySchema).min(1).max(7).optional().describe("All days without it"),
  months: z
    .array(z.int().min(1).max(12))
    .min(1)
    .max(12)
    .optional()
    .describe("1 is January; all months without it"),
});

export const timeOfUseEnergySchema = z
  .strictObject({
    kind: z.literal("time_of_use_energy"),
    windows: z
      .array(windowSchema)
      .min(1)
      .max(20)
      .describe("With otherwise, they take every quarter hour of the year once"),
    otherwise: z.strictObject(windowPrice).optional().describe("The price outside of all windows"),
    overlaps: z
      .literal("first_match")
      .optional()
      .describe(
        "Windows may overlap, and the first that matches counts; overlaps are refused without it",
      ),
  })
  .describe("Energy at prices by local time. Seasons are windows with months");

export const variableEnergySchema = z
  .strictObject({
    kind: z.literal("variable_energy"),
    series: name.describe("The series in which later cycles' prices are published"),
    firstCycleRateDollarsPerKwh: rate.describe("The first cycle's price, as on the label"),
  })
  .describe("Energy at a price that the retailer publishes for each cycle before it begins");

const indexFields = {
  series: name.describe("Name of a series with a price for each interval"),
  seriesKind: z
    .enum(["wholesale", "public_index"])
    .describe("Import at a wholesale price is not for residential customers (PURA 39.110)"),
  multiplier: factor.optional().describe("Of the index, at most four decimals; 1 without it"),
  adderDollarsPerKwh: signedRate.optional().describe("After the multiplier; at most six decimals"),
  floorDollarsPerKwh: signedRate.optional().describe("The price of an interval is never lower"),
};

export const indexedEnergySchema = z
  .strictObject({
    kind: z.literal("indexed_energy"),
    ...indexFields,
    labelIndexDollarsPerKwh: rate.describe("Value of the index that label and quotes assume"),
  })
  .describe("Energy at an index: each interval's kWh at that interval's price");

export const baseChargeSchema = z
  .strictObject({
    kind: z.literal("base_charge"),
    dollarsPerCycle: dollars,
  })
  .describe("A fixed amount for each billing cycle, however long the cycle");

export const dailyBaseChargeSchema = z
  .strictObject({
    kind: z.literal("daily_base_charge"),
    dollarsPerDay: chargeSchema.describe("Dollars, at most six decimals"),
  })
  .describe("A fixed amount for each day of the cycle");

/** Bounds on the billed kWh of the cycle; each that is given has to hold. */
const thresholds = {
  atLeastKwh: kwh.optional(),
  moreThanKwh: kwh.optional(),
  atMostKwh: kwh.optional(),
  lessThanKwh: kwh.optional(),
};

const shortCycleSchema = z
  .strictObject({
    referenceDays: z.int().min(2).max(62).describe("Days of a cycle that is not short"),
    slides: z
      .enum(["amount", "amount_and_thresholds"])
      .describe("What is taken times days / referenceDays in a cycle of fewer days"),
  })
  .describe("Without it a short cycle is tested and credited as any other");

export const usageCreditSchema = z
  .strictObject({
    kind: z.literal("usage_credit"),
    name,
    dollars,
    ...thresholds,
    shortCycle: shortCycleSchema.optional(),
  })
  .describe("A credit for a use within bounds. Several may apply to one bill");

export const usageFeeSchema = z
  .strictObject({
    kind: z.literal("usage_fee"),
    name,
    dollars,
    ...thresholds,
    shortCycle: shortCycleSchema.optional(),
  })
  .describe("A fee for a use within bounds. Several may apply to one bill");

export const minimumUsageFeeSchema = z
  .strictObject({
    kind: z.literal("minimum_usage_fee"),
    dollars,
    lessThanKwh: kwh.optional().describe("This, or atMostKwh"),
    atMostKwh: kwh.optional(),
  })
  .describe("A fee for little use");

export const revokingConditionSchema = z.enum(["no_autopay", "no_paperless", "email_invalid"]);

export const billCreditSchema = z
  .strictObject({
    kind: z.literal("bill_credit"),
    name,
    dollarsPerCycle: dollars.optional().describe("This, or dollarsPerKwh"),
    dollarsPerKwh: rate.optional(),
    revokedWhen: z
      .array(revokingConditionSchema)
      .min(1)
      .max(3)
      .optional()
      .describe("Any of these takes the credit away"),
  })
  .describe(
    "A credit that does not depend on use; lost in a cycle in which a revoking condition holds",
  );

export const deviceCreditSchema = z
  .strictObject({
    kind: z.literal("device_credit"),
    name,
    dollarsPerDevice: chargeSchema.describe("Dollars a cycle, at most six decimals"),
    maxDevices: z.int().min(1).max(100).describe("No more are credited"),
    labelDevices: z.int().min(0).max(100).describe("How many the label assumes"),
  })
  .describe("A credit for each device that the retailer may control");

export const deliveryPassThroughSchema = z
  .strictObject({
    kind: z.literal("delivery_pass_through"),
    waivedWindows: z
      .array(name)
      .min(1)
      .max(20)
      .optional()
      .describe("Windows of the energy price in which the delivery charge per kWh is given back"),
  })
  .describe(
    "The utility's delivery charges, passed on at cost (16 TAC 25.479(c): never more than the utility charged)",
  );

export const bundledDeliverySchema = z
  .strictObject({ kind: z.literal("bundled_delivery") })
  .describe(
    "Delivery is in the energy price; the utility's one-off services are passed on all the same",
  );

const exportPriceSchema = z.discriminatedUnion("kind", [
  z
    .strictObject({ kind: z.literal("fixed"), rateDollarsPerKwh: rate })
    .describe("One price for every kWh"),
  z
    .strictObject({ kind: z.literal("indexed"), ...indexFields })
    .describe("Each interval's export at the index of that interval"),
  z
    .strictObject({ kind: z.literal("import_rate") })
    .describe("One-to-one netting: at what the energy would have cost"),
]);

export const exportSpanSchema = z
  .enum(["interval", "cycle"])
  .describe("Over what export is set against import, where it is netted or capped");

export const exportOffsetsSchema = z
  .enum(["energy", "whole_bill"])
  .describe("energy: never more than the cycle's energy charges; what is more is lost");

export const exportBuybackSchema = z
  .strictObject({
    kind: z.literal("export_buyback"),
    price: exportPriceSchema.describe("What a credited kWh is worth"),
    span: exportSpanSchema,
    capToImport: z
      .boolean()
      .optional()
      .describe("No more kWh are credited than were drawn in the span; netting always is"),
    capDollarsPerCycle: dollars.optional(),
    offsets: exportOffsetsSchema,
  })
  .describe(
    "Credit for energy delivered to the grid. Delivery charges and taxes stay on the whole import",
  );

export const earlyTerminationFeeSchema = z
  .strictObject({
    kind: z.literal("early_termination_fee"),
    dollars: dollars.optional().describe("This, or dollarsPerRemainingMonth"),
    dollarsPerRemainingMonth: dollars.optional().describe("For each whole month that remains"),
  })
  .describe("A fee for ending service before the term, with the exemptions of 16 TAC 25.475");

export const vehicleChargingAllowanceSchema = z
  .strictObject({
    kind: z.literal("vehicle_charging_allowance"),
    name,
    dollarsPerVehicle: dollars,
    labelKwh: kwh.describe("kWh of a cycle that the label assumes a vehicle takes"),
  })
  .describe(
    "Charging at home without energy and delivery charges, for a fee. So far a label can state it and no bill",
  );

export const prepaidDailyChargeSchema = z
  .strictObject({
    kind: z.literal("prepaid_daily_charge"),
    dollarsPerDay: chargeSchema.describe("Dollars, at most six decimals"),
  })
  .describe("The daily charge of prepaid service. So far a label can state it and no bill");

const energyComponents = [
  flatEnergySchema,
  tieredEnergySchema,
  timeOfUseEnergySchema,
  variableEnergySchema,
  indexedEnergySchema,
] as const;

const standingComponents = [
  baseChargeSchema,
  dailyBaseChargeSchema,
  usageCreditSchema,
  usageFeeSchema,
  minimumUsageFeeSchema,
  billCreditSchema,
  deviceCreditSchema,
  vehicleChargingAllowanceSchema,
  prepaidDailyChargeSchema,
  deliveryPassThroughSchema,
  bundledDeliverySchema,
  exportBuybackSchema,
  earlyTerminationFeeSchema,
] as const;

export const energyComponentSchema = z.discriminatedUnion("kind", energyComponents);

export const energyKindSchema = z.enum([
  "flat_energy",
  "tiered_energy",
  "time_of_use_energy",
  "variable_energy",
  "indexed_energy",
]);

/** What a plan group holds: all but the price of energy, which its rate sheets bring. */
export const standingComponentSchema = z.discriminatedUnion("kind", standingComponents);

export const pricingComponentSchema = z.discriminatedUnion("kind", [
  ...energyComponents,
  ...standingComponents,
]);

export const planPricingSchema = z
  .strictObject({
    components: z
      .array(pricingComponentSchema)
      .min(1)
      .max(50)
      .describe(
        "One price of energy, one way of delivery, and any of the others; their order says nothing",
      ),
  })
  .describe("How a plan charges: data, one entry per component");

/** Who the product is for: rules of labels, indexes and taxes differ. */
export const segmentSchema = z.enum(["residential", "small_commercial"]);

export type Segment = z.output<typeof segmentSchema>;
export type Weekday = z.output<typeof weekdaySchema>;
export type PriceTier = z.output<typeof priceTierSchema>;
export type PriceWindow = z.output<typeof windowSchema>;
export type RevokingCondition = z.output<typeof revokingConditionSchema>;
export type EnergyComponent = z.output<typeof energyComponentSchema>;
export type EnergyKind = z.output<typeof energyKindSchema>;
export type StandingComponent = z.output<typeof standingComponentSchema>;
export type PricingComponent = z.output<typeof pricingComponentSchema>;
export type ComponentOf<TKind extends PricingComponent["kind"]> = Extract<
  PricingComponent,
  { kind: TKind }
>;
export type PlanPricing = z.output<typeof planPricingSchema>;
