import type { AppToken } from "@lamplight/contracts/model";
import { lockAppToken, readRealNow, updateAppToken } from "@lamplight/database";
import { DomainError } from "@lamplight/domain";
import { inTransaction, type Context } from "../context.ts";
import { forgetCallers, type AppCaller } from "./authenticate.ts";
import { toAppTokenOutput } from "./make-app-token.ts";
import { recordChanges } from "./record-changes.ts";

/**
 * Revokes a token of the App. Revoked already, it stays as it is.
 *
 * @throws DomainError not_found
 */
export async function revokeAppToken(
  context: Context,
  { scope }: AppCaller,
  { uuid }: { uuid: string },
): Promise<AppToken> {
  const revoked = await inTransaction(context, async (transaction) => {
    const { database } = transaction;
    const token = await lockAppToken(scope, database, uuid);
    if (token === null) throw new DomainError("not_found");
    const before = toAppTokenOutput(token);
    if (token.revokedAt !== null) return before;
    const at = await readRealNow(database);
    await updateAppToken(scope, database, uuid, { revokedAt: at });
    const after = { ...before, revokedAt: at };
    await recordChanges(transaction, scope, [
      { action: "app_token.revoked", objectId: uuid, before, after, at },
    ]);
    return after;
  });
  forgetCallers(context);
  return revoked;
}
