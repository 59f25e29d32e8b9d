import { z } from "zod";
import { mutation, query } from "../kernel/procedure.ts";
import { instantSchema, uuidSchema } from "../vocabulary/values.ts";
import { appSchema, brandSchema } from "./model.ts";
import { exampleIds, exampleStart } from "../examples.ts";
import { exampleApp, exampleBrand } from "./examples.ts";

export const appProcedures = {
  get: query({
    access: "app",
    origin: "own",
    scope: "app:read",
    rest: { method: "GET", path: "/app" },
    input: z.strictObject({}),
    output: appSchema,
    errors: [],
    summary: "The App that the token belongs to",
    example: { input: {}, output: exampleApp },
  }),
};

export const operatorApps = {
  createSandbox: mutation({
    access: "operator",
    origin: "own",
    roles: ["admin"],
    rest: { method: "POST", path: "/operator/apps/sandbox" },
    input: z.strictObject({
      retailerUuid: uuidSchema,
      name: z.string().min(1).max(80),
      brand: z.strictObject(brandSchema.shape),
      clockStartsAt: instantSchema
        .optional()
        .describe("Where the virtual clock begins; the present without it"),
      seed: z
        .int()
        .min(0)
        .max(2 ** 31 - 1)
        .optional()
        .describe("Same seed and same calls give the same numbers and invoices; drawn without it"),
      premiseCount: z
        .int()
        .min(0)
        .max(200_000)
        .optional()
        .describe("How many made-up premises the sandbox market begins with; 3,000 without it"),
    }),
    output: z.object({
      app: appSchema,
      token: z.string().describe("App token, shown this once"),
      seed: z.int(),
    }),
    errors: ["not_found"],
    summary: "Create a sandbox App: a world of its own with a virtual clock and a made-up market",
    example: {
      input: {
        retailerUuid: exampleIds.retailerUuid,
        name: "Lantern Energy",
        brand: exampleBrand,
        clockStartsAt: exampleStart,
        seed: 2026,
        premiseCount: 50,
      },
      output: { app: exampleApp, token: "lmp_sandbox_secret-that-is-shown-this-once", seed: 2026 },
    },
    secretAnswer: true,
  }),
};
