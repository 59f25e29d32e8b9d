import type { PlanPricing } from "@lamplight/contracts/model";
import type { AveragePrice } from "@lamplight/domain";
import { foreignKey, integer, jsonb, pgTable, text, unique, uuid } from "drizzle-orm/pg-core";
import { apps } from "./apps.ts";
import { appColumns, bytes, day, instant, worldColumn } from "./columns.ts";
import { tduTariffs } from "./market.ts";
import { worlds } from "./worlds.ts";

/** Rendered acts of law: stored once, found by hash, never changed. */
export const documents = pgTable(
  "documents",
  {
    uuid: uuid("uuid").primaryKey(),
    worldUuid: worldColumn().references(() => worlds.uuid),
    kind: text("kind", { enum: ["efl", "tos", "yrac", "invoice"] }).notNull(),
    version: text("version").notNull(),
    language: text("language", { enum: ["en", "es"] }).notNull(),
    sha256: text("sha256").notNull(),
    content: bytes("content").notNull(),
    createdAt: instant("created_at").notNull(),
  },
  (table) => [
    unique("documents_are_rendered_once_per_version").on(
      table.worldUuid,
      table.kind,
      table.version,
      table.language,
    ),
    unique("documents_belong_to_one_world").on(table.worldUuid, table.uuid),
  ],
);

export const planGroups = pgTable(
  "plan_groups",
  {
    uuid: uuid("uuid").primaryKey(),
    ...appColumns(),
    name: text("name").notNull(),
    description: text("description").notNull(),
    termMonths: integer("term_months").notNull(),
    monthlyCostCents: integer("monthly_cost_cents").notNull(),
    renewablePercent: integer("renewable_percent"),
    earlyTerminationFeeCents: integer("early_termination_fee_cents"),
    createdAt: instant("created_at").notNull(),
  },
  (table) => [
    unique("plan_groups_belong_to_one_app").on(table.worldUuid, table.appUuid, table.uuid),
    foreignKey({
      name: "plan_groups_app",
      columns: [table.worldUuid, table.appUuid],
      foreignColumns: [apps.worldUuid, apps.uuid],
    }),
  ],
);

const planGroupColumns = () => ({
  ...appColumns(),
  planGroupUuid: uuid("plan_group_uuid").notNull(),
});

/** Rates by utility, term and day of effect. The latest row of a day that is in effect prices an offer. */
export const rateSheetRows = pgTable(
  "rate_sheet_rows",
  {
    uuid: uuid("uuid").primaryKey(),
    ...planGroupColumns(),
    rateSheetUuid: uuid("rate_sheet_uuid").notNull(),
    utility: text("utility").notNull(),
    termMonths: integer("term_months").notNull(),
    rateMicrosPerKwh: integer("rate_micros_per_kwh").notNull(),
    effectiveOn: day("effective_on").notNull(),
    createdAt: instant("created_at").notNull(),
  },
  (table) => [
    foreignKey({
      name: "rate_sheet_rows_plan_group",
      columns: [table.worldUuid, table.appUuid, table.planGroupUuid],
      foreignColumns: [planGroups.worldUuid, planGroups.appUuid, planGroups.uuid],
    }),
  ],
);

/** A plan group priced at a moment for a utility; immutable. */
export const plans = pgTable(
  "plans",
  {
    uuid: uuid("uuid").primaryKey(),
    ...planGroupColumns(),
    /** Printed on the documents and named in every trace. */
    version: text("version").notNull(),
    name: text("name").notNull(),
    termMonths: integer("term_months").notNull(),
    segment: text("segment", { enum: ["residential", "small_commercial"] })
      .notNull()
      .default("residential"),
    utility: text("utility").notNull(),
    pricing: jsonb("pricing").$type<PlanPricing>().notNull(),
    energyRateMicrosPerKwh: integer("energy_rate_micros_per_kwh").notNull(),
    monthlyCostCents: integer("monthly_cost_cents").notNull(),
    renewablePercent: integer("renewable_percent"),
    earlyTerminationFeeCents: integer("early_termination_fee_cents"),
    tduTariffUuid: uuid("tdu_tariff_uuid")
      .notNull()
      .references(() => tduTariffs.uuid),
    /** The label's table. */
    averages: jsonb("averages").$type<readonly AveragePrice[]>().notNull(),
    pricedAt: instant("priced_at").notNull(),
    expiresAt: instant("expires_at").notNull(),
    eflDocumentUuid: uuid("efl_document_uuid").notNull(),
    tosDocumentUuid: uuid("tos_document_uuid").notNull(),
    yracDocumentUuid: uuid("yrac_document_uuid").notNull(),
  },
  (table) => [
    unique("plans_version_is_priced_once").on(table.planGroupUuid, table.version),
    unique("plans_belong_to_one_app").on(table.worldUuid, table.appUuid, table.uuid),
    foreignKey({
      name: "plans_plan_group",
      columns: [table.worldUuid, table.appUuid, table.planGroupUuid],
      foreignColumns: [planGroups.worldUuid, planGroups.appUuid, planGroups.uuid],
    }),
    ...(
      [
        ["plans_efl_document", table.eflDocumentUuid],
        ["plans_tos_document", table.tosDocumentUuid],
        ["plans_yrac_document", table.yracDocumentUuid],
      ] as const
    ).map(([name, column]) =>
      foreignKey({
        name,
        columns: [table.worldUuid, column],
        foreignColumns: [documents.worldUuid, documents.uuid],
      }),
    ),
  ],
);
