import type { AppScope } from "@lamplight/database";
import { inTransaction, type Context } from "../context.ts";
import { billChunk } from "./bill-chunk.ts";

/** Bills a chunk in a transaction of its own. Billed already, it changes nothing. */
export function runBillingChunk(
  context: Context,
  scope: AppScope,
  chunkUuid: string,
): Promise<void> {
  return inTransaction(context, (transaction) => billChunk(transaction, scope, chunkUuid));
}
