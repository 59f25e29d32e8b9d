import { and, eq, getTableColumns } from "drizzle-orm";
import type { Database } from "../connection/open-database.ts";
import { inApp } from "../scope-filter.ts";
import { imports } from "../schema/index.ts";
import type { AppScope } from "../scope.ts";

export type ImportRow = typeof imports.$inferSelect;

export async function insertImport(
  scope: AppScope,
  database: Database,
  row: Pick<ImportRow, "uuid" | "kind" | "fileName" | "file" | "createdAt">,
): Promise<void> {
  await database.insert(imports).values({ ...row, ...scope, status: "pending", problems: [] });
}

/** An import without its file's bytes. */
export async function findImport(
  scope: AppScope,
  database: Database,
  importUuid: string,
): Promise<Omit<ImportRow, "file"> | null> {
  const { file: _file, ...columns } = getTableColumns(imports);
  const [row] = await database
    .select(columns)
    .from(imports)
    .where(and(inApp(scope, imports), eq(imports.uuid, importUuid)));
  return row ?? null;
}

/** Locks an import that runs, with its file; null when it has ended. */
export async function lockRunningImport(
  scope: AppScope,
  database: Database,
  importUuid: string,
): Promise<ImportRow | null> {
  const [row] = await database
    .select()
    .from(imports)
    .where(and(inApp(scope, imports), eq(imports.uuid, importUuid), eq(imports.status, "running")))
    .for("update");
  return row ?? null;
}

/** The scope of an import that staff name by its uuid alone. */
export async function findImportScope(
  database: Database,
  importUuid: string,
): Promise<AppScope | null> {
  const [row] = await database
    .select({ worldUuid: imports.worldUuid, appUuid: imports.appUuid })
    .from(imports)
    .where(eq(imports.uuid, importUuid));
  return row ?? null;
}

/** Changes an import that is in a state; in another, nothing happens. */
export async function updateImport(
  scope: AppScope,
  database: Database,
  importUuid: string,
  from: ImportRow["status"],
  change: Partial<ImportRow>,
): Promise<void> {
  await database
    .update(imports)
    .set(change)
    .where(and(inApp(scope, imports), eq(imports.uuid, importUuid), eq(imports.status, from)));
}
