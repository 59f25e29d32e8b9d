import { sql } from "drizzle-orm";
import type { Database } from "../connection/open-database.ts";

/*
 * What bills need to know besides reads and usage (customers' facts, index values, sales taxes) is written while
 * bills are made. A bill that was loaded without a fact would be held after the fact had come and had found nothing
 * to reopen: it would wait for good. So chunks share a lock while they decide, and who writes such a fact takes it
 * alone, for as long as its transaction lasts.
 */

/** Keeps facts of bills as they are until the transaction ends. */
export async function shareBillingFacts(database: Database): Promise<void> {
  await database.execute(
    sql`select pg_advisory_xact_lock_shared(hashtext('lamplight billing facts'))`,
  );
}

/** Waits for the chunks that are being billed, and keeps others from beginning until the transaction ends. */
export async function lockBillingFacts(database: Database): Promise<void> {
  await database.execute(sql`select pg_advisory_xact_lock(hashtext('lamplight billing facts'))`);
}
