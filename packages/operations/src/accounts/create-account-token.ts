import { findAccount, findApp, readClock, type AppScope } from "@lamplight/database";
import { DomainError } from "@lamplight/domain";
import { recordChanges } from "../access/record-changes.ts";
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
  const signed = await context.signer.accountToken({ scope: account, isSandbox });
  const { now: at } = await readClock(scope, context.database);
  const { accountUuid } = account;
  const after = { expiresAt: signed.expiresAt };
  await recordChanges(context, scope, [
    { action: "account.token_created", objectId: accountUuid, accountUuid, after, at },
  ]);
  return signed;
}
