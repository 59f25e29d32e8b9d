import { mutation } from "../kernel/procedure.ts";
import { retailerInputSchema, retailerSchema } from "./model.ts";

export const operatorRetailers = {
  create: mutation({
    access: "operator",
    origin: "own",
    rest: { method: "POST", path: "/operator/retailers" },
    input: retailerInputSchema,
    output: retailerSchema,
    errors: [],
    summary: "Register a certified Retail Electric Provider",
  }),
};
