import {
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
import type { RevokingCondition } from "@lamplight/contracts/model";
import type { SalesTax } from "@lamplight/domain";
import { apps } from "./apps.ts";
import { appColumns, bytes, day, instant } from "./columns.ts";
import { locationColumns, ofLocation } from "./enrollment.ts";

/** Series that plans' prices come from, by the name that pricing gives them. */
export const priceSeries = pgTable(
  "price_series",
  {
    uuid: uuid("uuid").primaryKey(),
    ...appColumns(),
    name: text("name").notNull(),
    kind: text("kind", { enum: ["published", "wholesale", "public_index"] }).notNull(),
    createdAt: instant("created_at").notNull(),
  },
  (table) => [
    unique("price_series_name_is_unique_in_app").on(table.worldUuid, table.appUuid, table.name),
    unique("price_series_belong_to_one_app").on(table.worldUuid, table.appUuid, table.uuid),
    foreignKey({
      name: "price_series_app",
      columns: [table.worldUuid, table.appUuid],
      foreignColumns: [apps.worldUuid, apps.uuid],
    }),
  ],
);

const seriesColumns = () => ({ ...appColumns(), seriesUuid: uuid("series_uuid").notNull() });

/**
 * Prices of variable products, published before the cycles that they are for; the history that labels point to.
 * Insert-only, and never back-dated: see the constraints in hand-written SQL.
 */
export const publishedPrices = pgTable(
  "published_prices",
  {
    uuid: uuid("uuid").primaryKey(),
    ...seriesColumns(),
    fromOn: day("from_on").notNull(),
    untilOn: day("until_on").notNull(),
    rateMicrosPerKwh: integer("rate_micros_per_kwh").notNull(),
    /** In the world's time. */
    publishedAt: instant("published_at").notNull(),
  },
  (table) => [
    foreignKey({
      name: "published_prices_series",
      columns: [table.worldUuid, table.appUuid, table.seriesUuid],
      foreignColumns: [priceSeries.worldUuid, priceSeries.appUuid, priceSeries.uuid],
    }),
  ],
);

/** Values of an index: one row for each day and revision, with packed micro-dollars per kWh. */
export const indexDays = pgTable(
  "index_days",
  {
    ...seriesColumns(),
    day: day("day").notNull(),
    revision: smallint("revision").notNull(),
    recordedAt: instant("recorded_at").notNull(),
    prices: bytes("prices").notNull(),
  },
  (table) => [
    primaryKey({
      name: "index_days_key",
      columns: [table.seriesUuid, table.day, table.revision],
    }),
    foreignKey({
      name: "index_days_series",
      columns: [table.worldUuid, table.appUuid, table.seriesUuid],
      foreignColumns: [priceSeries.worldUuid, priceSeries.appUuid, priceSeries.uuid],
    }),
  ],
);

/**
 * Which sales taxes are levied on electricity in a place, for a segment, from a day on; an empty list says that
 * none is. Of two statements for one day the later counts. No row is "unknown", which holds the bill. Facts of the
 * State, the same for every world.
 */
export const salesTaxPlaces = pgTable(
  "sales_tax_places",
  {
    uuid: uuid("uuid").primaryKey(),
    place: text("place").notNull(),
    segment: text("segment", { enum: ["residential", "small_commercial"] }).notNull(),
    effectiveOn: day("effective_on").notNull(),
    taxes: jsonb("taxes").$type<readonly SalesTax[]>().notNull(),
    status: text("status", { enum: ["official", "observed"] }).notNull(),
    source: text("source").notNull(),
    createdAt: instant("created_at").notNull(),
  },
  (table) => [index("sales_tax_places_by_place").on(table.place, table.segment, table.effectiveOn)],
);

/** What a customer has and does that a plan pays for, from a day on. Each statement stays. */
export const locationFacts = pgTable(
  "location_facts",
  {
    uuid: uuid("uuid").primaryKey(),
    ...locationColumns(),
    effectiveOn: day("effective_on").notNull(),
    deviceCount: smallint("device_count").notNull(),
    revoking: text("revoking").array().$type<RevokingCondition[]>().notNull(),
    recordedAt: instant("recorded_at").notNull(),
  },
  (table) => [ofLocation("location_facts_location", table)],
);

/** Why service at a location ends on a day: says whether a fee is owed. Of two statements the later counts. */
export const serviceTerminations = pgTable(
  "service_terminations",
  {
    uuid: uuid("uuid").primaryKey(),
    ...locationColumns(),
    /** Day of the last read: a statement about another day says nothing of this one. */
    endsOn: day("ends_on").notNull(),
    reason: text("reason", { enum: ["switched_away", "moved_out", "ended_by_retailer"] }).notNull(),
    hasForwardingAddress: boolean("has_forwarding_address").notNull(),
    changeNoticeSentOn: day("change_notice_sent_on"),
    statedAt: instant("stated_at").notNull(),
  },
  (table) => [
    index("service_terminations_by_location").on(table.locationUuid, table.endsOn),
    ofLocation("service_terminations_location", table),
  ],
);
