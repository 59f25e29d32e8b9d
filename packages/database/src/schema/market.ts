import type { MarketMessage, Segment, TduInvoiceMessage } from "@lamplight/contracts/model";
import {
  bigint,
  boolean,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import { bytes, day, instant, worldColumn } from "./columns.ts";
import { worlds } from "./worlds.ts";

/**
 * Points of delivery of a world's market. Rows that grow with time carry `id` instead of the ESI ID: a year
 * of usage has 365 rows, and 18 digits more in each row and index would cost more than the readings.
 */
export const premises = pgTable(
  "premises",
  {
    worldUuid: worldColumn().references(() => worlds.uuid),
    id: integer("id").generatedAlwaysAsIdentity(),
    esiId: text("esi_id").notNull(),
    address1: text("address_1").notNull(),
    address2: text("address_2"),
    city: text("city").notNull(),
    state: text("state").notNull(),
    postalCode: text("postal_code").notNull(),
    utility: text("utility", {
      enum: ["ONCOR", "CENTERPOINT", "AEP_CENTRAL", "AEP_NORTH", "TNMP", "LUBBOCK"],
    }).notNull(),
    /** Null with the next two where the tax jurisdiction is unknown: a hold, never zero tax. */
    place: text("place"),
    isInsideCityLimits: boolean("is_inside_city_limits"),
    populationBand: text("population_band", {
      enum: ["up_to_1000", "1001_to_2499", "2500_to_9999", "10000_or_more"],
    }),
    meterNumber: text("meter_number").notNull(),
    readCycle: smallint("read_cycle").notNull(),
    /** The address in lower case on one line, for the search by trigrams. */
    searchText: text("search_text").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.worldUuid, table.id] }),
    unique("premises_esi_id_is_unique_in_world").on(table.worldUuid, table.esiId),
  ],
);

const premiseColumns = () => ({
  worldUuid: worldColumn(),
  premiseId: integer("premise_id").notNull(),
});

export const tduTariffs = pgTable(
  "tdu_tariffs",
  {
    uuid: uuid("uuid").primaryKey(),
    utility: text("utility").notNull(),
    segment: text("segment").$type<Segment>().notNull(),
    effectiveOn: day("effective_on").notNull(),
    observedOn: day("observed_on").notNull(),
    status: text("status", { enum: ["official", "observed"] }).notNull(),
    source: text("source").notNull(),
    monthlyCents: integer("monthly_cents").notNull(),
    rateMicrosPerKwh: integer("rate_micros_per_kwh").notNull(),
    spanningPeriods: text("spanning_periods", {
      enum: ["whole_period_by_read_date", "by_day"],
    }).notNull(),
  },
  (table) => [
    // What is observed later corrects, and the row as it was stays behind the plans that it priced.
    unique("tdu_tariffs_one_per_day_status_and_observation").on(
      table.utility,
      table.segment,
      table.effectiveOn,
      table.status,
      table.observedOn,
    ),
  ],
);

/** Every message of the market as it came; each is applied once. */
export const marketMessages = pgTable(
  "market_messages",
  {
    uuid: uuid("uuid").primaryKey(),
    worldUuid: worldColumn().references(() => worlds.uuid),
    messageId: text("message_id").notNull(),
    kind: text("kind").notNull(),
    esiId: text("esi_id").notNull(),
    body: jsonb("body").$type<MarketMessage>().notNull(),
    receivedAt: instant("received_at").notNull(),
    /** Why it could not be applied; null where it was. */
    parkedReason: text("parked_reason"),
  },
  (table) => [unique("market_messages_arrive_once").on(table.worldUuid, table.messageId)],
);

/** 867_03: meter-read periods as the utility sent them. */
export const meterReads = pgTable(
  "meter_reads",
  {
    uuid: uuid("uuid").primaryKey(),
    ...premiseColumns(),
    messageUuid: uuid("message_uuid")
      .notNull()
      .references(() => marketMessages.uuid),
    documentNumber: text("document_number").notNull(),
    purpose: text("purpose", { enum: ["original", "cancel", "replace"] }).notNull(),
    meterNumber: text("meter_number").notNull(),
    fromOn: day("from_on").notNull(),
    untilOn: day("until_on").notNull(),
    beginRegisterWh: bigint("begin_register_wh", { mode: "number" }).notNull(),
    endRegisterWh: bigint("end_register_wh", { mode: "number" }).notNull(),
    multiplier: integer("multiplier").notNull(),
    billedWh: bigint("billed_wh", { mode: "number" }).notNull(),
    quality: text("quality", { enum: ["actual", "estimated"] }).notNull(),
    isDerived: boolean("is_derived").notNull(),
    isFinal: boolean("is_final").notNull(),
    receivedAt: instant("received_at").notNull(),
  },
  (table) => [
    unique("meter_reads_document_number_is_unique").on(table.worldUuid, table.documentNumber),
    index("meter_reads_by_premise").on(table.worldUuid, table.premiseId, table.untilOn),
    foreignKey({
      name: "meter_reads_premise",
      columns: [table.worldUuid, table.premiseId],
      foreignColumns: [premises.worldUuid, premises.id],
    }),
  ],
);

/** 810_02: what the utility charged for a meter-read period. */
export const tduInvoices = pgTable(
  "tdu_invoices",
  {
    uuid: uuid("uuid").primaryKey(),
    ...premiseColumns(),
    messageUuid: uuid("message_uuid")
      .notNull()
      .references(() => marketMessages.uuid),
    documentNumber: text("document_number").notNull(),
    purpose: text("purpose", { enum: ["original", "cancel", "replace"] }).notNull(),
    meterReadDocumentNumber: text("meter_read_document_number").notNull(),
    fromOn: day("from_on").notNull(),
    untilOn: day("until_on").notNull(),
    billedWh: bigint("billed_wh", { mode: "number" }).notNull(),
    totalCents: bigint("total_cents", { mode: "number" }).notNull(),
    lines: jsonb("lines").$type<TduInvoiceMessage["lines"]>().notNull(),
    receivedAt: instant("received_at").notNull(),
  },
  (table) => [
    unique("tdu_invoices_document_number_is_unique").on(table.worldUuid, table.documentNumber),
    index("tdu_invoices_by_read").on(table.worldUuid, table.meterReadDocumentNumber),
    foreignKey({
      name: "tdu_invoices_premise",
      columns: [table.worldUuid, table.premiseId],
      foreignColumns: [premises.worldUuid, premises.id],
    }),
  ],
);

/**
 * 15-minute usage: one row for each premise, service day and revision; a corrected day adds a revision. The
 * table is partitioned by month of `day` in hand-written SQL. Columns are ordered so that none is padded.
 */
export const usageDays = pgTable(
  "usage_days",
  {
    worldUuid: worldColumn(),
    recordedAt: instant("recorded_at").notNull(),
    premiseId: integer("premise_id").notNull(),
    day: day("day").notNull(),
    consumptionWh: integer("consumption_wh").notNull(),
    generationWh: integer("generation_wh"),
    revision: smallint("revision").notNull(),
    missingCount: smallint("missing_count").notNull(),
    consumption: bytes("consumption").notNull(),
    generation: bytes("generation"),
    quality: bytes("quality"),
  },
  (table) => [
    primaryKey({
      name: "usage_days_key",
      columns: [table.worldUuid, table.premiseId, table.day, table.revision],
    }),
    foreignKey({
      name: "usage_days_premise",
      columns: [table.worldUuid, table.premiseId],
      foreignColumns: [premises.worldUuid, premises.id],
    }),
  ],
);
