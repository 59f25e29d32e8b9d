import type { UsageProfile } from "@lamplight/contracts/model";
import type { AppScope } from "@lamplight/database";
import { DomainError } from "@lamplight/domain";
import { inTransaction, type Context } from "../context.ts";
import { importLimitBytes } from "./start-import.ts";
import { startUsageProfile } from "./start-usage-profile.ts";

/**
 * Keeps a prospect's usage file as it came and hands it to the worker.
 *
 * @throws DomainError upload_too_large
 */
export async function createUsageProfile(
  context: Context,
  scope: AppScope,
  input: { name: string; file: File },
): Promise<UsageProfile> {
  if (input.file.size > importLimitBytes) {
    throw new DomainError("upload_too_large", { limitBytes: importLimitBytes });
  }
  const file = new Uint8Array(await input.file.arrayBuffer());
  return inTransaction(context, (transaction) =>
    startUsageProfile(transaction, scope, { name: input.name, fileName: input.file.name, file }),
  );
}
