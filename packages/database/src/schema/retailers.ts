import { sql } from "drizzle-orm";
import { index, pgTable, text, unique, uuid } from "drizzle-orm/pg-core";
import { retailers } from "./apps.ts";
import { instant } from "./columns.ts";

/**
 * Versions of retailers' contract texts, drafts until they are published, once. A text never changes: documents
 * and contracts name it.
 */
export const contractTexts = pgTable(
  "contract_texts",
  {
    uuid: uuid("uuid").primaryKey(),
    retailerUuid: uuid("retailer_uuid")
      .notNull()
      .references(() => retailers.uuid),
    kind: text("kind", { enum: ["tos", "yrac"] }).notNull(),
    language: text("language", { enum: ["en", "es"] }).notNull(),
    version: text("version").notNull(),
    body: text("body").notNull(),
    sha256: text("sha256").notNull(),
    createdAt: instant("created_at").notNull(),
    publishedAt: instant("published_at"),
  },
  (table) => [
    unique("contract_texts_version_is_uploaded_once").on(
      table.retailerUuid,
      table.kind,
      table.language,
      table.version,
    ),
    index("contract_texts_in_force")
      .on(table.retailerUuid, table.kind, table.language, table.publishedAt)
      .where(sql`${table.publishedAt} is not null`),
  ],
);
