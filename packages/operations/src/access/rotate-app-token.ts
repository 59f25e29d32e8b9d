import type { AppToken } from "@lamplight/contracts/model";
import { lockAppToken, readRealNow, updateAppToken } from "@lamplight/database";
import { DomainError, addDuration } from "@lamplight/domain";
import { inTransaction, type Context } from "../context.ts";
import { forgetCallers, type AppCaller } from "./authenticate.ts";
import { assertHasScopes } from "./create-app-token.ts";
import { makeAppToken, toAppTokenOutput } from "./make-app-token.ts";
import { recordChanges } from "./record-changes.ts";

const defaultOverlapMinutes = 24 * 60;

/**
 * Makes a token like another, which works on for the overlap and then expires.
 *
 * @throws DomainError not_found (also where it is revoked or expired), scope_missing
 */
export async function rotateAppToken(
  context: Context,
  caller: AppCaller,
  input: { uuid: string; overlapMinutes?: number | undefined },
): Promise<AppToken & { token: string }> {
  const made = await inTransaction(context, async (transaction) => {
    const { database } = transaction;
    const { scope } = caller;
    const at = await readRealNow(database);
    const old = await lockAppToken(scope, database, input.uuid);
    const isOver = old === null || old.revokedAt !== null || (old.expiresAt ?? "9") <= at;
    if (isOver) throw new DomainError("not_found");
    assertHasScopes(caller, old.scopes);
    const overlap = `PT${input.overlapMinutes ?? defaultOverlapMinutes}M`;
    const end = addDuration(at, overlap);
    // A token that expires sooner is not given more time by being replaced.
    const expiresAt = old.expiresAt !== null && old.expiresAt < end ? old.expiresAt : end;
    await updateAppToken(scope, database, old.uuid, { expiresAt });
    const { name, scopes } = old;
    const token = await makeAppToken(transaction, scope, { name, scopes, expiresAt: null });
    const { token: _secret, ...created } = token;
    const before = toAppTokenOutput(old);
    await recordChanges(transaction, scope, [
      { action: "app_token.created", objectId: token.uuid, after: created, at },
      {
        action: "app_token.rotated",
        objectId: old.uuid,
        before,
        after: { ...before, expiresAt },
        at,
      },
    ]);
    return token;
  });
  forgetCallers(context);
  return made;
}
