import type {
  EnergyComponent,
  EnergyKind,
  PlanPricing,
  Segment,
  StandingComponent,
  Utility,
} from "@lamplight/contracts/model";
import type { AveragePrice } from "@lamplight/domain";
import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
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
    segment: text("segment").$type<Segment>().notNull(),
    termMonths: integer("term_months").notNull(),
    /** Which kind of price its rate sheets have. */
    energyKind: text("energy_kind").$type<EnergyKind>().notNull(),
    components: jsonb("components").$type<readonly StandingComponent[]>().notNull(),
    commissionCentsPerMonth: integer("commission_cents_per_month").notNull(),
    renewablePercent: integer("renewable_percent"),
    /** What a kWh costs the retailer; no App is told. */
    costMicrosPerKwh: integer("cost_micros_per_kwh"),
    needsApproval: boolean("needs_approval").notNull(),
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

/** Rates that came together and are approved together. */
export const rateSheets = pgTable(
  "rate_sheets",
  {
    uuid: uuid("uuid").primaryKey(),
    ...planGroupColumns(),
    fileName: text("file_name"),
    createdAt: instant("created_at").notNull(),
    /** Actor that brought it. */
    createdBy: text("created_by").notNull(),
    /** Null with the next while it is a draft, which prices nothing. */
    approvedAt: instant("approved_at"),
    approvedBy: text("approved_by"),
  },
  (table) => [
    unique("rate_sheets_belong_to_one_plan_group").on(
      table.worldUuid,
      table.appUuid,
      table.planGroupUuid,
      table.uuid,
    ),
    index("rate_sheets_by_plan_group").on(table.planGroupUuid, table.uuid),
    check(
      "rate_sheets_are_approved_by_somebody",
      sql`(${table.approvedAt} is null) = (${table.approvedBy} is null)`,
    ),
    foreignKey({
      name: "rate_sheets_plan_group",
      columns: [table.worldUuid, table.appUuid, table.planGroupUuid],
      foreignColumns: [planGroups.worldUuid, planGroups.appUuid, planGroups.uuid],
    }),
  ],
);

/**
 * Rates by utility, term and day of effect, each once in a sheet. Of approved rows the latest that is in effect
 * prices an offer; of one day that of the sheet approved last.
 */
export const rateSheetRows = pgTable(
  "rate_sheet_rows",
  {
    ...planGroupColumns(),
    rateSheetUuid: uuid("rate_sheet_uuid").notNull(),
    /** Line of the file, or place in the list. */
    position: integer("position").notNull(),
    utility: text("utility").$type<Utility>().notNull(),
    termMonths: integer("term_months").notNull(),
    energy: jsonb("energy").$type<EnergyComponent>().notNull(),
    effectiveOn: day("effective_on").notNull(),
  },
  (table) => [
    primaryKey({
      name: "rate_sheet_rows_key",
      columns: [table.rateSheetUuid, table.position],
    }),
    unique("rate_sheet_rows_are_once_in_a_sheet").on(
      table.rateSheetUuid,
      table.utility,
      table.termMonths,
      table.effectiveOn,
    ),
    index("rate_sheet_rows_by_plan_group").on(table.planGroupUuid, table.utility),
    foreignKey({
      name: "rate_sheet_rows_rate_sheet",
      columns: [table.worldUuid, table.appUuid, table.planGroupUuid, table.rateSheetUuid],
      foreignColumns: [
        rateSheets.worldUuid,
        rateSheets.appUuid,
        rateSheets.planGroupUuid,
        rateSheets.uuid,
      ],
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
    segment: text("segment").$type<Segment>().notNull(),
    termMonths: integer("term_months").notNull(),
    utility: text("utility").notNull(),
    /** All that it charges; whatever else is said of its prices is made from this. */
    pricing: jsonb("pricing").$type<PlanPricing>().notNull(),
    renewablePercent: integer("renewable_percent"),
    /** What the App was promised. */
    commissionCentsPerMonth: integer("commission_cents_per_month").notNull(),
    tduTariffUuid: uuid("tdu_tariff_uuid")
      .notNull()
      .references(() => tduTariffs.uuid),
    /** The label's table, and the uses that the API always tells. */
    averages: jsonb("averages").$type<readonly AveragePrice[]>().notNull(),
    pricedAt: instant("priced_at").notNull(),
    expiresAt: instant("expires_at").notNull(),
    eflDocumentUuid: uuid("efl_document_uuid").notNull(),
    tosDocumentUuid: uuid("tos_document_uuid").notNull(),
    yracDocumentUuid: uuid("yrac_document_uuid").notNull(),
  },
  (table) => [
    index("plans_by_expiry").on(table.planGroupUuid, table.utility, table.expiresAt),
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
