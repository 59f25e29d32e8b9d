import { z } from "zod";

/** How REST refuses: RFC 9457, in the names of REST, with members of our own. */
export const problemSchema = z
  .object({
    type: z.string().describe("Always `about:blank`: the code tells problems apart"),
    title: z.string().describe("Name of the HTTP status"),
    status: z.int().describe("The HTTP status"),
    detail: z.string().describe("The same sentence as `error`, under the name of the RFC"),
    error: z.string().describe("What a person reads: one sentence"),
    code: z.string().describe("What a program reads: a code of the closed catalogue"),
    request_id: z.string().describe("Quote it when you report a problem"),
    remedy: z.enum(["caller", "app", "operator"]).describe("Who can put it right"),
    errors: z
      .array(z.object({ field: z.string(), message: z.string() }))
      .describe(
        "One entry per bad field, spelled as in REST, empty where the input was not at fault",
      ),
    details: z
      .record(z.string(), z.unknown())
      .optional()
      .describe("What a program needs beside the code, where it needs more"),
  })
  .meta({ id: "Problem", description: "A refusal, in the form of RFC 9457" });
