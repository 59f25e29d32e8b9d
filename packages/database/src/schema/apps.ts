import type { Address, Brand, OperatorRole, TokenScope } from "@lamplight/contracts/model";
import { sql } from "drizzle-orm";
import {
  bigint,
  foreignKey,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { appColumns, bytes, instant, worldColumn } from "./columns.ts";
import { worlds } from "./worlds.ts";

/** The certified Retail Electric Providers. They stand behind Apps of any world. */
export const retailers = pgTable("retailers", {
  uuid: uuid("uuid").primaryKey(),
  legalName: text("legal_name").notNull(),
  dbaName: text("dba_name"),
  certificateNumber: text("certificate_number").notNull(),
  address: jsonb("address").$type<Address>().notNull(),
  phone: text("phone").notNull(),
  hours: text("hours").notNull(),
  email: text("email").notNull(),
  website: text("website"),
  /** What the retailer rounds: the sales tax of each line, or that of the whole bill. */
  salesTaxRounding: text("sales_tax_rounding", { enum: ["per_line", "per_bill"] })
    .notNull()
    .default("per_bill"),
  createdAt: instant("created_at").notNull(),
});

export const apps = pgTable(
  "apps",
  {
    uuid: uuid("uuid").primaryKey(),
    worldUuid: worldColumn().references(() => worlds.uuid),
    retailerUuid: uuid("retailer_uuid")
      .notNull()
      .references(() => retailers.uuid),
    name: text("name").notNull(),
    environment: text("environment", { enum: ["sandbox", "live"] }).notNull(),
    brand: jsonb("brand").$type<Brand>().notNull(),
    createdAt: instant("created_at").notNull(),
  },
  (table) => [
    unique("apps_belong_to_one_world").on(table.worldUuid, table.uuid),
    uniqueIndex("apps_sandbox_has_a_world_of_its_own")
      .on(table.worldUuid)
      .where(sql`${table.environment} = 'sandbox'`),
  ],
);

export const appTokens = pgTable(
  "app_tokens",
  {
    uuid: uuid("uuid").primaryKey(),
    ...appColumns(),
    name: text("name").notNull(),
    scopes: text("scopes").array().$type<TokenScope[]>().notNull(),
    tokenHash: bytes("token_hash").notNull().unique("app_tokens_hash_is_unique"),
    createdAt: instant("created_at").notNull(),
    expiresAt: instant("expires_at"),
    lastUsedAt: instant("last_used_at"),
    revokedAt: instant("revoked_at"),
  },
  (table) => [
    foreignKey({
      name: "app_tokens_app",
      columns: [table.worldUuid, table.appUuid],
      foreignColumns: [apps.worldUuid, apps.uuid],
    }),
  ],
);

export const operatorTokens = pgTable("operator_tokens", {
  uuid: uuid("uuid").primaryKey(),
  name: text("name").notNull(),
  role: text("role").$type<OperatorRole>().notNull(),
  tokenHash: bytes("token_hash").notNull().unique("operator_tokens_hash_is_unique"),
  createdAt: instant("created_at").notNull(),
  lastUsedAt: instant("last_used_at"),
  revokedAt: instant("revoked_at"),
});

/** Series of numbers of an App. The row is locked as late as a transaction can, for numbers without gaps. */
export const numberSeries = pgTable(
  "number_series",
  {
    ...appColumns(),
    series: text("series", { enum: ["account", "invoice", "event"] }).notNull(),
    lastNumber: bigint("last_number", { mode: "number" }).notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.worldUuid, table.appUuid, table.series] }),
    foreignKey({
      name: "number_series_app",
      columns: [table.worldUuid, table.appUuid],
      foreignColumns: [apps.worldUuid, apps.uuid],
    }),
  ],
);
