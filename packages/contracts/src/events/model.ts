import { z } from "zod";
import { instantSchema, uuidSchema } from "../vocabulary/values.ts";

/** What can happen; the names under which webhooks will be delivered. */
export const eventTypeSchema = z.enum([
  "enrollment.plan_requested",
  "enrollment.plan_accepted",
  "enrollment.finalized",
  "location.service_active",
  "location.usage_history_available",
  "invoice.issued",
  "usage_profile.ready",
]);

/** Something that has happened; it is there exactly if the change that it tells of was committed. */
export const eventSchema = z
  .object({
    uuid: uuidSchema,
    sequence: z
      .int()
      .describe("Number in the App's sequence, without gaps: none smaller appears after it"),
    type: eventTypeSchema,
    timestamp: instantSchema.describe("In the world's time"),
    data: z
      .object({
        appUuid: uuidSchema,
        accountUuid: uuidSchema.nullable(),
        locationUuid: uuidSchema.nullable(),
        objectId: z.string().describe("The uuid or the number of what it happened to"),
        version: z.int().describe("How often something has happened to this object, from 1"),
      })
      .meta({ id: "EventData" }),
  })
  .meta({ id: "Event" });

export type EventType = z.output<typeof eventTypeSchema>;
export type Event = z.output<typeof eventSchema>;
