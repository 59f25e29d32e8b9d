import { and, eq, lt, sql } from "drizzle-orm";
import type { Database } from "../connection/open-database.ts";
import { requestKeys } from "../schema/index.ts";

export type RequestKeyRow = typeof requestKeys.$inferSelect;
export type RequestKeyName = Pick<RequestKeyRow, "owner" | "key">;

/** Holds a key until the transaction ends; false where another transaction holds it. Never waits. */
export async function tryLockRequestKey(
  database: Database,
  { owner, key }: RequestKeyName,
): Promise<boolean> {
  const [row] = await database.execute<{ locked: boolean }>(
    sql`select pg_try_advisory_xact_lock(hashtextextended(${`${owner} ${key}`}, 0)) as locked`,
  );
  return row?.locked === true;
}

export async function findRequestKey(
  database: Database,
  { owner, key }: RequestKeyName,
): Promise<RequestKeyRow | null> {
  const [row] = await database
    .select()
    .from(requestKeys)
    .where(and(eq(requestKeys.owner, owner), eq(requestKeys.key, key)));
  return row ?? null;
}

/** Keeps a key with its answer or what a retry waits for. Real time, as callers count their retries by it. */
export async function insertRequestKey(
  database: Database,
  row: Omit<RequestKeyRow, "createdAt">,
): Promise<void> {
  await database.insert(requestKeys).values({ ...row, createdAt: sql`now()` });
}

export async function setRequestAnswer(
  database: Database,
  { owner, key }: RequestKeyName,
  answer: string,
): Promise<void> {
  await database
    .update(requestKeys)
    .set({ answer })
    .where(and(eq(requestKeys.owner, owner), eq(requestKeys.key, key)));
}

/** Forgets keys that nobody tries again any more. Answers with how many. */
export async function deleteOldRequestKeys(database: Database): Promise<number> {
  const gone = await database
    .delete(requestKeys)
    .where(lt(requestKeys.createdAt, sql`now() - interval '48 hours'`))
    .returning({ key: requestKeys.key });
  return gone.length;
}
