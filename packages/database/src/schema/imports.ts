import type { ImportProblem } from "@lamplight/contracts/model";
import { foreignKey, integer, jsonb, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { apps } from "./apps.ts";
import { appColumns, bytes, instant } from "./columns.ts";

export const imports = pgTable(
  "imports",
  {
    uuid: uuid("uuid").primaryKey(),
    ...appColumns(),
    kind: text("kind", { enum: ["usage", "premises"] }).notNull(),
    fileName: text("file_name").notNull(),
    /** The bytes as they came, until the import has ended. */
    file: bytes("file"),
    status: text("status", { enum: ["pending", "running", "done", "refused"] }).notNull(),
    rowsRead: integer("rows_read").notNull().default(0),
    added: integer("added").notNull().default(0),
    revised: integer("revised").notNull().default(0),
    unchanged: integer("unchanged").notNull().default(0),
    problems: jsonb("problems").$type<ImportProblem[]>().notNull(),
    problemCount: integer("problem_count").notNull().default(0),
    createdAt: instant("created_at").notNull(),
    finishedAt: instant("finished_at"),
  },
  (table) => [
    foreignKey({
      name: "imports_app",
      columns: [table.worldUuid, table.appUuid],
      foreignColumns: [apps.worldUuid, apps.uuid],
    }),
  ],
);
