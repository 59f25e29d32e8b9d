import { z } from "zod";
import { emailSchema, instantSchema, uuidSchema } from "../vocabulary/values.ts";

export const environmentSchema = z.enum(["sandbox", "live"]);

/** What customers see of the company that sells the electricity. */
export const brandSchema = z
  .object({
    name: z.string().min(1).max(80),
    color: z.string().regex(/^#[0-9a-fA-F]{6}$/, "must be a colour such as #f2a900"),
    logoUrl: z.url().nullish(),
    supportPhone: z.string().min(7).max(40),
    supportEmail: emailSchema,
  })
  .meta({ id: "Brand" });

export const clockSchema = z
  .object({
    now: instantSchema.describe("The world's present instant"),
    isVirtual: z.boolean().describe("Whether the clock stands until it is advanced"),
  })
  .meta({ id: "Clock" });

export const appSchema = z
  .object({
    uuid: uuidSchema,
    name: z.string(),
    environment: environmentSchema,
    brand: brandSchema,
    retailer: z.object({ uuid: uuidSchema, legalName: z.string(), certificateNumber: z.string() }),
    clock: clockSchema,
  })
  .meta({ id: "App" });

export type App = z.output<typeof appSchema>;
export type Brand = z.output<typeof brandSchema>;
export type Environment = z.output<typeof environmentSchema>;
