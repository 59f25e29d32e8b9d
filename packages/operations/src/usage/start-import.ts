import type { Import, ImportKind } from "@lamplight/contracts/model";
import { findAppScope, findImport, insertImport, newUuid, readRealNow } from "@lamplight/database";
import { DomainError, assert } from "@lamplight/domain";
import { recordChanges } from "../access/record-changes.ts";
import { inTransaction, type Context } from "../context.ts";
import { toImportOutput } from "./import-output.ts";

/** What a file may weigh: a year of one meter is 3 MB plain, and the whole is held in memory. */
export const importLimitBytes = 64 * 1024 * 1024;

/**
 * Keeps a file as it came and hands it to the worker.
 *
 * @throws DomainError not_found, upload_too_large
 */
export async function startImport(
  context: Context,
  kind: ImportKind,
  input: { appUuid: string; file: File },
): Promise<Import> {
  const scope = await findAppScope(context.database, input.appUuid);
  if (scope === null) throw new DomainError("not_found");
  if (input.file.size > importLimitBytes) {
    throw new DomainError("upload_too_large", { limitBytes: importLimitBytes });
  }
  const file = new Uint8Array(await input.file.arrayBuffer());
  const uuid = newUuid();
  return inTransaction(context, async (transaction) => {
    const { database, queue } = transaction;
    const createdAt = await readRealNow(database);
    await insertImport(scope, database, { uuid, kind, fileName: input.file.name, file, createdAt });
    await queue.send(database, "imports.run", { importUuid: uuid, ...scope });
    const row = await findImport(scope, database, uuid);
    assert(row !== null, "an import that was just kept is not there");
    const started = toImportOutput(row);
    await recordChanges(transaction, scope, [
      { action: "import.started", objectId: uuid, after: started, at: createdAt },
    ]);
    return started;
  });
}
