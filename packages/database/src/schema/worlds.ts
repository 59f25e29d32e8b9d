import { sql } from "drizzle-orm";
import {
  check,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  text,
  unique,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { instant, worldColumn } from "./columns.ts";

/** What shares one clock and one market: all live Apps together, or one sandbox App. */
export const worlds = pgTable(
  "worlds",
  {
    uuid: uuid("uuid").primaryKey(),
    kind: text("kind", { enum: ["sandbox", "live"] }).notNull(),
    seed: integer("seed").notNull(),
    virtualNow: instant("virtual_now"),
    createdAt: instant("created_at").notNull(),
  },
  (table) => [
    check(
      "worlds_only_sandboxes_have_a_virtual_clock",
      sql`(${table.kind} = 'sandbox') = (${table.virtualNow} is not null)`,
    ),
    uniqueIndex("worlds_one_is_live")
      .on(table.kind)
      .where(sql`${table.kind} = 'live'`),
  ],
);

/** What becomes due in a world's own time. One advance, or the worker's tick, does it in order. */
export const dueWork = pgTable(
  "due_work",
  {
    uuid: uuid("uuid").primaryKey(),
    worldUuid: worldColumn().references(() => worlds.uuid),
    kind: text("kind", {
      enum: ["complete_order", "read_meter", "write_tdu_invoice", "bill"],
    }).notNull(),
    /** Names the work within its kind, so that scheduling it twice has the effect of once. */
    key: text("key").notNull(),
    dueAt: instant("due_at").notNull(),
    payload: jsonb("payload").$type<Record<string, string>>().notNull(),
    doneAt: instant("done_at"),
  },
  (table) => [
    unique("due_work_is_scheduled_once").on(table.worldUuid, table.kind, table.key),
    index("due_work_by_time")
      .on(table.worldUuid, table.dueAt, table.uuid)
      .where(sql`${table.doneAt} is null`),
  ],
);

export const clockAdvances = pgTable(
  "clock_advances",
  {
    uuid: uuid("uuid").primaryKey(),
    worldUuid: worldColumn(),
    targetAt: instant("target_at").notNull(),
    status: text("status", { enum: ["running", "done", "failed"] }).notNull(),
    failure: jsonb("failure").$type<{ kind: string; reason: string }>(),
    done: jsonb("done").$type<Record<string, number>>().notNull(),
    requestedAt: instant("requested_at").notNull(),
  },
  (table) => [
    foreignKey({
      name: "clock_advances_world",
      columns: [table.worldUuid],
      foreignColumns: [worlds.uuid],
    }),
    uniqueIndex("clock_has_one_advance_at_a_time")
      .on(table.worldUuid)
      .where(sql`${table.status} = 'running'`),
  ],
);
