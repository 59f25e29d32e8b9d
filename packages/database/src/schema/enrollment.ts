import type { Consent, TaxExemption } from "@lamplight/contracts/model";
import {
  boolean,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
  type AnyPgColumn,
} from "drizzle-orm/pg-core";
import { accounts } from "./accounts.ts";
import { accountColumns, day, dayRange, instant } from "./columns.ts";
import { premises } from "./market.ts";
import { plans } from "./plans.ts";

const states = [
  "accepted",
  "requested",
  "scheduled",
  "active",
  "ending",
  "ended",
  "rejected",
  "cancelled",
  "unexecutable",
  "rescinding",
] as const;

export const locations = pgTable(
  "locations",
  {
    uuid: uuid("uuid").primaryKey(),
    ...accountColumns(),
    premiseId: integer("premise_id").notNull(),
    createdAt: instant("created_at").notNull(),
  },
  (table) => [
    unique("locations_belong_to_one_account").on(
      table.worldUuid,
      table.appUuid,
      table.accountUuid,
      table.uuid,
    ),
    foreignKey({
      name: "locations_account",
      columns: [table.worldUuid, table.appUuid, table.accountUuid],
      foreignColumns: [accounts.worldUuid, accounts.appUuid, accounts.uuid],
    }),
    foreignKey({
      name: "locations_premise",
      columns: [table.worldUuid, table.premiseId],
      foreignColumns: [premises.worldUuid, premises.id],
    }),
  ],
);

export const locationColumns = () => ({
  ...accountColumns(),
  locationUuid: uuid("location_uuid").notNull(),
});

type LocationKey = Readonly<
  Record<"worldUuid" | "appUuid" | "accountUuid" | "locationUuid", AnyPgColumn>
>;

/** Ties a row to a location of the same tenant and account. */
export const ofLocation = (name: string, table: LocationKey) =>
  foreignKey({
    name,
    columns: [table.worldUuid, table.appUuid, table.accountUuid, table.locationUuid],
    foreignColumns: [locations.worldUuid, locations.appUuid, locations.accountUuid, locations.uuid],
  });

/** Where a location lies for taxes, from a day on. No row is "unknown", which holds the bill. */
export const taxJurisdictions = pgTable(
  "tax_jurisdictions",
  {
    ...locationColumns(),
    effectiveOn: day("effective_on").notNull(),
    place: text("place").notNull(),
    isInsideCityLimits: boolean("is_inside_city_limits").notNull(),
    populationBand: text("population_band", {
      enum: ["up_to_1000", "1001_to_2499", "2500_to_9999", "10000_or_more"],
    }),
    exemptions: text("exemptions").array().$type<TaxExemption[]>().notNull().default([]),
  },
  (table) => [
    primaryKey({ columns: [table.locationUuid, table.effectiveOn] }),
    ofLocation("tax_jurisdictions_location", table),
  ],
);

export const enrollments = pgTable(
  "enrollments",
  {
    uuid: uuid("uuid").primaryKey(),
    ...locationColumns(),
    planUuid: uuid("plan_uuid").notNull(),
    state: text("state", { enum: states }).notNull(),
    serviceType: text("service_type", { enum: ["switch", "move_in"] }).notNull(),
    requestedStartOn: day("requested_start_on").notNull(),
    consent: jsonb("consent").$type<Consent>().notNull(),
    /** Number of the order that went to the market; null until finalized. */
    orderNumber: text("order_number"),
    acceptedAt: instant("accepted_at").notNull(),
    finalizedAt: instant("finalized_at"),
  },
  (table) => [
    unique("enrollments_order_number_is_unique").on(table.worldUuid, table.orderNumber),
    index("enrollments_by_account").on(table.worldUuid, table.appUuid, table.accountUuid),
    ofLocation("enrollments_location", table),
    foreignKey({
      name: "enrollments_plan",
      columns: [table.worldUuid, table.appUuid, table.planUuid],
      foreignColumns: [plans.worldUuid, plans.appUuid, plans.uuid],
    }),
  ],
);

/** Every state that an enrollment has been in. */
export const enrollmentStates = pgTable(
  "enrollment_states",
  {
    ...accountColumns(),
    enrollmentUuid: uuid("enrollment_uuid")
      .notNull()
      .references(() => enrollments.uuid),
    position: integer("position").generatedAlwaysAsIdentity(),
    state: text("state", { enum: states }).notNull(),
    at: instant("at").notNull(),
  },
  (table) => [primaryKey({ columns: [table.enrollmentUuid, table.position] })],
);

/** Who has, or has asked for, service at a premise. One holder a day: see the exclusion constraint. */
export const services = pgTable(
  "services",
  {
    enrollmentUuid: uuid("enrollment_uuid")
      .primaryKey()
      .references(() => enrollments.uuid),
    ...locationColumns(),
    premiseId: integer("premise_id").notNull(),
    days: dayRange("days").notNull(),
    /** Set when the utility has confirmed the begin. */
    startedOn: day("started_on"),
    beginRegisterWh: integer("begin_register_wh"),
    nextReadOn: day("next_read_on"),
  },
  (table) => [
    index("services_by_premise").on(table.worldUuid, table.premiseId),
    ofLocation("services_location", table),
  ],
);

/** Which plan prices a location's cycles, from the read that begins one. */
export const supplyContracts = pgTable(
  "supply_contracts",
  {
    uuid: uuid("uuid").primaryKey(),
    ...locationColumns(),
    planUuid: uuid("plan_uuid").notNull(),
    startsOn: day("starts_on").notNull(),
    nominalEndsOn: day("nominal_ends_on").notNull(),
  },
  (table) => [
    unique("supply_contracts_begin_once_a_day").on(table.locationUuid, table.startsOn),
    ofLocation("supply_contracts_location", table),
    foreignKey({
      name: "supply_contracts_plan",
      columns: [table.worldUuid, table.appUuid, table.planUuid],
      foreignColumns: [plans.worldUuid, plans.appUuid, plans.uuid],
    }),
  ],
);
