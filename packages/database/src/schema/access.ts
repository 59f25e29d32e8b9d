import type { Actor } from "@lamplight/contracts/model";
import { foreignKey, index, jsonb, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { apps } from "./apps.ts";
import { instant } from "./columns.ts";

/** Who changed what. World and App are null for what belongs to none, such as a retailer. */
export const auditEntries = pgTable(
  "audit_entries",
  {
    uuid: uuid("uuid").primaryKey(),
    worldUuid: uuid("world_uuid"),
    appUuid: uuid("app_uuid"),
    accountUuid: uuid("account_uuid"),
    action: text("action").notNull(),
    objectKind: text("object_kind").notNull(),
    objectId: text("object_id").notNull(),
    actorKind: text("actor_kind").$type<Actor["kind"]>().notNull(),
    actorId: text("actor_id").notNull(),
    requestId: text("request_id").notNull(),
    at: instant("at").notNull(),
    recordedAt: instant("recorded_at").notNull(),
    before: jsonb("before").$type<Record<string, unknown>>(),
    after: jsonb("after").$type<Record<string, unknown>>(),
  },
  (table) => [
    foreignKey({
      name: "audit_entries_app",
      columns: [table.worldUuid, table.appUuid],
      foreignColumns: [apps.worldUuid, apps.uuid],
    }),
    index("audit_entries_by_app").on(table.appUuid, table.uuid),
    index("audit_entries_by_object").on(table.objectId, table.uuid),
  ],
);

/** Writes that came with an Idempotency-Key, with their first answer. */
export const requestKeys = pgTable(
  "request_keys",
  {
    /** Whose key it is: `app:`, `account:` or `operator:` and a uuid. */
    owner: text("owner").notNull(),
    key: text("key").notNull(),
    procedure: text("procedure").notNull(),
    inputHash: text("input_hash").notNull(),
    /** JSON, or that encrypted where it holds a secret; null while long work goes on. */
    answer: text("answer"),
    /** What a retry of long work waits for. */
    reference: text("reference"),
    createdAt: instant("created_at").notNull(),
  },
  (table) => [
    primaryKey({ name: "request_keys_are_used_once", columns: [table.owner, table.key] }),
    index("request_keys_by_age").on(table.createdAt),
  ],
);
