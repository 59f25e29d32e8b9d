import type { AppScope } from "@lamplight/database";
import { inTransaction, type Context } from "../context.ts";
import { billChunk } from "./bill-chunk.ts";

/** Bills a chunk in a transaction of its own. Billed already, it changes nothing. */
export async function runBillingChunk(
  context: Context,
  scope: AppScope,
  chunkUuid: string,
): Promise<void> {
  const billed = await inTransaction(context, (transaction) =>
    billChunk(transaction, scope, chunkUuid),
  );
  if (billed !== null) context.onChunkBilled(billed);
}
