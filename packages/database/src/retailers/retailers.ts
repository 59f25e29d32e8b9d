import { eq } from "drizzle-orm";
import type { Database } from "../connection/open-database.ts";
import { retailers } from "../schema/index.ts";

export type RetailerRow = typeof retailers.$inferSelect;

export async function insertRetailer(database: Database, retailer: RetailerRow): Promise<void> {
  await database.insert(retailers).values(retailer);
}

export async function findRetailer(
  database: Database,
  retailerUuid: string,
): Promise<RetailerRow | null> {
  const [retailer] = await database
    .select()
    .from(retailers)
    .where(eq(retailers.uuid, retailerUuid));
  return retailer ?? null;
}
