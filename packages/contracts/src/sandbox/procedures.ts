import { z } from "zod";
import { clockSchema } from "../apps/model.ts";
import { mutation, query } from "../kernel/procedure.ts";
import { instantSchema } from "../vocabulary/values.ts";
import { exampleStart } from "../examples.ts";

export const appSandbox = {
  clock: {
    get: query({
      access: "app",
      origin: "own",
      scope: "app:read",
      rest: { method: "GET", path: "/app/sandbox/clock" },
      input: z.strictObject({}),
      output: clockSchema,
      errors: [],
      summary: "The sandbox's clock",
      example: { input: {}, output: { now: exampleStart, isVirtual: true } },
      sandboxOnly: true,
    }),
    advance: mutation({
      access: "app",
      origin: "own",
      scope: "sandbox:write",
      rest: { method: "POST", path: "/app/sandbox/clock/advance" },
      input: z.strictObject({
        to: instantSchema.optional().describe("Instant to move to; give this or by"),
        by: z
          .string()
          .regex(
            /^P(?!$)(\d+D)?(T(?=\d)(\d+H)?(\d+M)?)?$/,
            "must be an ISO 8601 duration of days, hours or minutes such as P30D",
          )
          .optional()
          .describe("Duration to move by, such as P30D"),
      }),
      output: z.object({
        clock: clockSchema,
        done: z
          .record(z.string(), z.int())
          .describe("How much work of each kind became due and was done"),
      }),
      errors: ["clock_backwards", "clock_advancing", "clock_work_failed"],
      summary: "Move the clock; answers when all that became due on the way is done",
      example: {
        input: { by: "P1D" },
        output: {
          clock: { now: "2022-03-02T06:00:00.000Z", isVirtual: true },
          done: { complete_order: 1 },
        },
      },
      sandboxOnly: true,
    }),
  },
};
