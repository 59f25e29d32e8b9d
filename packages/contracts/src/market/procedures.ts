import { z } from "zod";
import { mutation, query } from "../kernel/procedure.ts";
import { segmentSchema } from "../plans/pricing.ts";
import { utilitySchema } from "../vocabulary/values.ts";
import { operatorTariffSchema } from "./model.ts";
import { exampleTariff } from "./examples.ts";

const { uuid: _uuid, ...tariffFields } = operatorTariffSchema.shape;
const { uuid: _exampleUuid, ...exampleFields } = exampleTariff;

export const operatorTariffs = {
  list: query({
    access: "operator",
    origin: "own",
    rest: { method: "GET", path: "/operator/tariffs" },
    input: z.strictObject({
      utility: utilitySchema,
      segment: segmentSchema.optional().describe("Both without it"),
    }),
    output: z.array(operatorTariffSchema),
    errors: [],
    summary: "Delivery charges of a utility by day of effect, newest first",
    example: { input: { utility: "LUBBOCK" }, output: [exampleTariff] },
  }),
  create: mutation({
    access: "operator",
    origin: "own",
    roles: ["pricing"],
    rest: { method: "POST", path: "/operator/tariffs" },
    input: z.strictObject(tariffFields),
    output: operatorTariffSchema,
    errors: ["rate_too_precise", "tariff_exists"],
    summary: "Add delivery charges of a utility from a day on; the same row again is that row",
    example: { input: exampleFields, output: exampleTariff },
    idempotent: true,
  }),
};
