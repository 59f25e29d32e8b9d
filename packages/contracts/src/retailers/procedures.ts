import { mutation } from "../kernel/procedure.ts";
import { retailerInputSchema, retailerSchema } from "./model.ts";
import { exampleRetailer, exampleRetailerInput } from "./examples.ts";

export const operatorRetailers = {
  create: mutation({
    access: "operator",
    origin: "own",
    roles: ["admin"],
    rest: { method: "POST", path: "/operator/retailers" },
    input: retailerInputSchema,
    output: retailerSchema,
    errors: [],
    summary: "Register a certified Retail Electric Provider",
    example: { input: exampleRetailerInput, output: exampleRetailer },
  }),
};
