import type { OperatorToken } from "@lamplight/contracts/model";
import { lockOperatorToken, readRealNow, setOperatorTokenRevoked } from "@lamplight/database";
import { DomainError } from "@lamplight/domain";
import { inTransaction, type Context } from "../context.ts";
import { forgetCallers } from "./authenticate.ts";
import { toOperatorTokenOutput } from "./create-operator-token.ts";
import { recordChanges } from "./record-changes.ts";

/**
 * Revokes a token of staff, be it the caller's own. Revoked already, it stays as it is.
 *
 * @throws DomainError not_found
 */
export async function revokeOperatorToken(
  context: Context,
  { uuid }: { uuid: string },
): Promise<OperatorToken> {
  const revoked = await inTransaction(context, async (transaction) => {
    const { database } = transaction;
    const token = await lockOperatorToken(database, uuid);
    if (token === null) throw new DomainError("not_found");
    const before = toOperatorTokenOutput(token);
    if (token.revokedAt !== null) return before;
    const revokedAt = await readRealNow(database);
    await setOperatorTokenRevoked(database, uuid, revokedAt);
    const after = { ...before, revokedAt };
    await recordChanges(transaction, null, [
      { action: "operator_token.revoked", objectId: uuid, before, after, at: revokedAt },
    ]);
    return after;
  });
  forgetCallers(context);
  return revoked;
}
