import { z } from "zod";
import { postalCodeSchema } from "./values.ts";

export const addressSchema = z
  .object({
    address1: z.string().min(1).max(120).describe("House number and street"),
    address2: z.string().max(60).nullish().describe("Unit, apartment or suite"),
    city: z.string().min(1).max(80),
    state: z.string().length(2),
    postalCode: postalCodeSchema,
  })
  .meta({ id: "Address" });

export type Address = z.output<typeof addressSchema>;
