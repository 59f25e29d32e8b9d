import { and, eq, sql } from "drizzle-orm";
import type { Database } from "../connection/open-database.ts";
import { inApp } from "../scope-filter.ts";
import { accounts } from "../schema/index.ts";
import type { AccountScope, AppScope } from "../scope.ts";

export type AccountRow = typeof accounts.$inferSelect;

export async function insertAccount(database: Database, account: AccountRow): Promise<void> {
  await database.insert(accounts).values(account);
}

export async function findAccount(
  scope: AccountScope,
  database: Database,
): Promise<AccountRow | null> {
  const [account] = await database
    .select()
    .from(accounts)
    .where(and(inApp(scope, accounts), eq(accounts.uuid, scope.accountUuid)));
  return account ?? null;
}

/** Lets one transaction at a time begin something for an account. */
export async function lockAccount(scope: AccountScope, database: Database): Promise<void> {
  await database
    .select({ uuid: accounts.uuid })
    .from(accounts)
    .where(and(inApp(scope, accounts), eq(accounts.uuid, scope.accountUuid)))
    .for("no key update");
}

export async function findAccountByEmail(
  scope: AppScope,
  database: Database,
  email: string,
): Promise<AccountRow | null> {
  const [account] = await database
    .select()
    .from(accounts)
    .where(and(inApp(scope, accounts), eq(sql`lower(${accounts.email})`, email.toLowerCase())));
  return account ?? null;
}
