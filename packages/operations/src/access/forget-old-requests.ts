import { deleteOldRequestKeys } from "@lamplight/database";
import type { Context } from "../context.ts";

/** Forgets the answers that were kept for retries two days ago. Answers with how many. */
export function forgetOldRequests({ database }: Pick<Context, "database">): Promise<number> {
  return deleteOldRequestKeys(database);
}
