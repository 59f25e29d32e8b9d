import { z } from "zod";
import { pageInput, pageOf } from "../kernel/page.ts";
import { query } from "../kernel/procedure.ts";
import { eventSchema } from "./model.ts";
import { exampleEvent } from "./examples.ts";

export const appEvents = {
  list: query({
    access: "app",
    origin: "own",
    scope: "events:read",
    rest: { method: "GET", path: "/app/events" },
    input: z.strictObject({
      after: z
        .int()
        .min(0)
        .optional()
        .describe("The last sequence number that was read; from the first event without it"),
      limit: pageInput.limit,
    }),
    output: pageOf(eventSchema),
    errors: [],
    summary: "What has happened since a sequence number, in its order",
    example: {
      input: { after: 2, limit: 25 },
      output: { data: [exampleEvent], hasMore: false, limit: 25, offset: 0, nextPageUrl: null },
    },
  }),
};
