import type { Address } from "@lamplight/contracts/model";
import { sql } from "drizzle-orm";
import { foreignKey, jsonb, pgTable, text, unique, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { apps } from "./apps.ts";
import { appColumns, instant } from "./columns.ts";

export const accounts = pgTable(
  "accounts",
  {
    uuid: uuid("uuid").primaryKey(),
    ...appColumns(),
    accountNumber: text("account_number").notNull(),
    email: text("email").notNull(),
    firstName: text("first_name").notNull(),
    lastName: text("last_name").notNull(),
    phoneNumber: text("phone_number"),
    preliminaryAddress: jsonb("preliminary_address").$type<Address>(),
    language: text("language", { enum: ["en", "es"] }).notNull(),
    externalId: text("external_id"),
    metadata: jsonb("metadata").$type<Record<string, string>>().notNull(),
    createdAt: instant("created_at").notNull(),
  },
  (table) => [
    unique("accounts_belong_to_one_app").on(table.worldUuid, table.appUuid, table.uuid),
    uniqueIndex("accounts_email_is_unique_in_app").on(table.appUuid, sql`lower(${table.email})`),
    unique("accounts_number_is_unique_in_app").on(table.appUuid, table.accountNumber),
    foreignKey({
      name: "accounts_app",
      columns: [table.worldUuid, table.appUuid],
      foreignColumns: [apps.worldUuid, apps.uuid],
    }),
  ],
);
