import type { ImportProblem } from "@lamplight/contracts/model";
import {
  bigint,
  foreignKey,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import { apps } from "./apps.ts";
import { appColumns, bytes, day, instant } from "./columns.ts";

/** Usage of somebody who is no customer yet. */
export const usageProfiles = pgTable(
  "usage_profiles",
  {
    uuid: uuid("uuid").primaryKey(),
    ...appColumns(),
    name: text("name").notNull(),
    status: text("status", { enum: ["pending", "ready", "failed"] }).notNull(),
    source: text("source", { enum: ["smart_meter_texas", "green_button", "market"] }),
    esiId: text("esi_id"),
    fileName: text("file_name"),
    /** The bytes as they came, until they were read. */
    file: bytes("file"),
    fromOn: day("from_on"),
    untilOn: day("until_on"),
    importWh: bigint("import_wh", { mode: "number" }),
    exportWh: bigint("export_wh", { mode: "number" }),
    missingIntervals: integer("missing_intervals"),
    problems: jsonb("problems").$type<ImportProblem[]>().notNull(),
    problemCount: integer("problem_count").notNull(),
    createdAt: instant("created_at").notNull(),
    finishedAt: instant("finished_at"),
  },
  (table) => [
    unique("usage_profiles_belong_to_one_app").on(table.worldUuid, table.appUuid, table.uuid),
    foreignKey({
      name: "usage_profiles_app",
      columns: [table.worldUuid, table.appUuid],
      foreignColumns: [apps.worldUuid, apps.uuid],
    }),
  ],
);

/** A profile's days, packed as `usage_days` are. A profile is read once, so there are no revisions. */
export const usageProfileDays = pgTable(
  "usage_profile_days",
  {
    ...appColumns(),
    usageProfileUuid: uuid("usage_profile_uuid").notNull(),
    day: day("day").notNull(),
    consumption: bytes("consumption").notNull(),
    generation: bytes("generation"),
    quality: bytes("quality"),
  },
  (table) => [
    primaryKey({
      name: "usage_profile_days_have_each_day_once",
      columns: [table.usageProfileUuid, table.day],
    }),
    foreignKey({
      name: "usage_profile_days_profile",
      columns: [table.worldUuid, table.appUuid, table.usageProfileUuid],
      foreignColumns: [usageProfiles.worldUuid, usageProfiles.appUuid, usageProfiles.uuid],
    }),
  ],
);
