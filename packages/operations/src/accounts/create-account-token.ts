import { findAccount, findApp, type AppScope } from "@lamplight/database";
import { DomainError } from "@lamplight/domain";
import type { Context } from "../context.ts";

/** A token for one account, for 60 minutes of real time. */
export async function createAccountToken(
  context: Context,
  scope: AppScope,
  input: { uuid: string },
): Promise<{ token: string; expiresAt: string }> {
  const account = { ...scope, accountUuid: input.uuid };
  const found = await findApp(scope, context.database);
  if (found === null || (await findAccount(account, context.database)) === null) {
    throw new DomainError("not_found");
  }
  const isSandbox = found.app.environment === "sandbox";
  return context.signer.accountToken({ scope: account, isSandbox });
}
