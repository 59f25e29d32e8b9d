import type { Import } from "@lamplight/contracts/model";
import { findImport, findImportScope } from "@lamplight/database";
import { DomainError } from "@lamplight/domain";
import type { Context } from "../context.ts";
import { toImportOutput } from "./import-output.ts";

/** @throws DomainError not_found */
export async function getImport(context: Context, input: { uuid: string }): Promise<Import> {
  const scope = await findImportScope(context.database, input.uuid);
  const row = scope === null ? null : await findImport(scope, context.database, input.uuid);
  if (row === null) throw new DomainError("not_found");
  return toImportOutput(row);
}
