import type { AppToken, TokenScope } from "@lamplight/contracts/model";
import { readRealNow } from "@lamplight/database";
import { DomainError } from "@lamplight/domain";
import { inTransaction, type Context } from "../context.ts";
import type { AppCaller } from "./authenticate.ts";
import { makeAppToken } from "./make-app-token.ts";
import { recordChanges } from "./record-changes.ts";

/** Nobody gives a token what their own does not have. */
export function assertHasScopes(caller: AppCaller, scopes: readonly TokenScope[]): void {
  const needed = scopes.filter((scope) => !caller.scopes.includes(scope));
  if (needed.length > 0) throw new DomainError("scope_missing", { needed });
}

/** @throws DomainError scope_missing, token_expiry_past */
export function createAppToken(
  context: Context,
  caller: AppCaller,
  input: { name: string; scopes: TokenScope[]; expiresAt?: string | undefined },
): Promise<AppToken & { token: string }> {
  assertHasScopes(caller, input.scopes);
  return inTransaction(context, async (transaction) => {
    const at = await readRealNow(transaction.database);
    const expiresAt = input.expiresAt ?? null;
    if (expiresAt !== null && expiresAt <= at) throw new DomainError("token_expiry_past");
    const scopes = [...new Set(input.scopes)];
    const made = await makeAppToken(transaction, caller.scope, { ...input, scopes, expiresAt });
    const { token: _secret, ...after } = made;
    await recordChanges(transaction, caller.scope, [
      { action: "app_token.created", objectId: made.uuid, after, at },
    ]);
    return made;
  });
}
