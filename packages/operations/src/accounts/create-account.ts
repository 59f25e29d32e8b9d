import type { Account, Address, Language } from "@lamplight/contracts/model";
import {
  drawNumbers,
  findAccountByEmail,
  insertAccount,
  isViolationOf,
  newUuid,
  readClock,
  type AppScope,
} from "@lamplight/database";
import { DomainError } from "@lamplight/domain";
import { recordChanges } from "../access/record-changes.ts";
import { inTransaction, type Context } from "../context.ts";
import { getAccount } from "./get-account.ts";

export interface CreateAccountInput {
  readonly email: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly phoneNumber?: string | null | undefined;
  readonly preliminaryAddress?: Address | null | undefined;
  readonly language?: Language | undefined;
  readonly externalId?: string | null | undefined;
  readonly metadata?: Record<string, string> | undefined;
}

/** @throws DomainError account_email_taken, naming the account that has the email */
export async function createAccount(
  context: Context,
  scope: AppScope,
  input: CreateAccountInput,
): Promise<Account> {
  try {
    return await inTransaction(context, async (transaction) => {
      const { database } = transaction;
      const { now } = await readClock(scope, database);
      const accountUuid = newUuid();
      const [accountNumber] = await drawNumbers(scope, database, "account", 1);
      await insertAccount(database, {
        ...scope,
        uuid: accountUuid,
        accountNumber: String(accountNumber),
        email: input.email,
        firstName: input.firstName,
        lastName: input.lastName,
        phoneNumber: input.phoneNumber ?? null,
        preliminaryAddress: input.preliminaryAddress ?? null,
        language: input.language ?? "en",
        externalId: input.externalId ?? null,
        metadata: input.metadata ?? {},
        createdAt: now,
      });
      await recordChanges(transaction, scope, [
        {
          action: "account.created",
          objectId: accountUuid,
          accountUuid,
          after: { ...input, accountNumber: String(accountNumber) },
          at: now,
        },
      ]);
      return getAccount(transaction, { ...scope, accountUuid });
    });
  } catch (error) {
    if (!isViolationOf(error, "accounts_email_is_unique_in_app")) throw error;
    const existing = await findAccountByEmail(scope, context.database, input.email);
    if (existing === null) throw error;
    throw new DomainError("account_email_taken", { accountUuid: existing.uuid });
  }
}
