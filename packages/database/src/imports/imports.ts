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

/** The file of an import that runs; null when it has ended. */
export async function findImportFile(
  scope: AppScope,
  database: Database,
  importUuid: string,
): Promise<{ kind: ImportRow["kind"]; file: Uint8Array } | null> {
  const [row] = await database
    .select({ kind: imports.kind, file: imports.file })
    .from(imports)
    .where(and(inApp(scope, imports), eq(imports.uuid, importUuid), eq(imports.status, "running")));
  return row?.file == null ? null : { kind: row.kind, file: row.file };
}

/** Locks an import, so that one worker at a time ends it; false when it has ended. */
export async function lockRunningImport(
  scope: AppScope,
  database: Database,
  importUuid: string,
): Promise<boolean> {
  const rows = await database
    .select({ uuid: imports.uuid })
    .from(imports)
    .where(and(inApp(scope, imports), eq(imports.uuid, importUuid), eq(imports.status, "running")))
    .for("update");
  return rows.length > 0;
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
