import type { EventType } from "@lamplight/contracts/model";
import { sql } from "drizzle-orm";
import {
  bigint,
  foreignKey,
  index,
  integer,
  pgTable,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import { apps } from "./apps.ts";
import { appColumns, instant } from "./columns.ts";

/** What has happened, written with the change itself; its numbers come after that change was committed. */
export const events = pgTable(
  "events",
  {
    uuid: uuid("uuid").primaryKey(),
    ...appColumns(),
    accountUuid: uuid("account_uuid"),
    locationUuid: uuid("location_uuid"),
    type: text("type").$type<EventType>().notNull(),
    objectId: text("object_id").notNull(),
    at: instant("at").notNull(),
    sequence: bigint("sequence", { mode: "number" }),
    version: integer("version"),
  },
  (table) => [
    foreignKey({
      name: "events_app",
      columns: [table.worldUuid, table.appUuid],
      foreignColumns: [apps.worldUuid, apps.uuid],
    }),
    unique("events_number_is_unique_in_app").on(table.appUuid, table.sequence),
    index("events_without_number")
      .on(table.appUuid, table.uuid)
      .where(sql`${table.sequence} is null`),
    index("events_by_object").on(table.appUuid, table.objectId),
  ],
);
