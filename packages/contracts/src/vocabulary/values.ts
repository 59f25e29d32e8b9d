import { z } from "zod";

/** UUIDv7; the only identifier that faces show. */
export const uuidSchema = z.uuid();

/** Calendars, tariffs and the partitions of usage are made for days from the first to the last. */
export const dayLimits = { first: "2000-01-01", last: "2099-12-31" } as const;
const thisCentury = /^20\d\d-/;
const centuryMessage = "must be in the years 2000 to 2099";

/** A service day in America/Chicago, `YYYY-MM-DD`. */
export const daySchema = z.iso.date().regex(thisCentury, centuryMessage);

/** An instant, ISO 8601 in UTC with milliseconds. */
export const instantSchema = z.iso.datetime({ precision: 3 }).regex(thisCentury, centuryMessage);

/** An exact decimal, as a string so that no reader makes a float of it. */
export const decimalSchema = z
  .string()
  .regex(/^-?(0|[1-9]\d{0,14})(\.\d{1,9})?$/, "must be a decimal number such as 12.5");

/** A decimal that is not negative. */
export const amountSchema = z
  .string()
  .regex(/^(0|[1-9]\d{0,14})(\.\d{1,9})?$/, "must be a decimal number of zero or more");

/** Dollars that a plan asks for at once: less than ten thousand, where no typing error becomes a bill. */
export const chargeSchema = z
  .string()
  .regex(/^(0|[1-9]\d{0,3})(\.\d{1,9})?$/, "must be dollars of zero or more, below 10,000");

/** A price of energy in cents per kWh: below ten dollars, about what the wholesale market ever asked for. */
export const rateCentsPerKwhSchema = z
  .string()
  .regex(/^(0|[1-9]\d{0,2})(\.\d{1,9})?$/, "must be cents of zero or more, below 1,000");

/** The same price in dollars per kWh. */
export const rateDollarsPerKwhSchema = z
  .string()
  .regex(/^\d(\.\d{1,9})?$/, "must be dollars per kWh of zero or more, below 10");

/** Whole cents. */
export const centsSchema = z.int();

/**
 * Electric Service Identifier: names a point of delivery for its life. 17 digits, CenterPoint's 22; starts
 * with 10 and the utility's code.
 */
export const esiIdSchema = z
  .string()
  .regex(/^10(\d{15}|\d{20})$/, "must be an ESI ID: 17 or 22 digits that begin with 10");

export const postalCodeSchema = z.string().regex(/^\d{5}$/, "must be a five-digit postal code");

export const emailSchema = z.email().max(254);

export const languageSchema = z.enum(["en", "es"]);

/** The Transmission and Distribution Utilities with retail choice. */
export const utilitySchema = z.enum([
  "ONCOR",
  "CENTERPOINT",
  "AEP_CENTRAL",
  "AEP_NORTH",
  "TNMP",
  "LUBBOCK",
]);

export type Utility = z.output<typeof utilitySchema>;
export type Language = z.output<typeof languageSchema>;
