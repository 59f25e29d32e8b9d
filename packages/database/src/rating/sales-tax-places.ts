import { and, desc, eq, lt } from "drizzle-orm";
import type { Database } from "../connection/open-database.ts";
import { salesTaxPlaces } from "../schema/index.ts";

export type SalesTaxPlaceRow = typeof salesTaxPlaces.$inferSelect;

/** Adds statements of what places levy; those that are there already stay as they are. */
export async function insertSalesTaxPlaces(
  database: Database,
  rows: readonly SalesTaxPlaceRow[],
): Promise<void> {
  await database
    .insert(salesTaxPlaces)
    .values([...rows])
    .onConflictDoNothing();
}

export async function listSalesTaxPlaces(
  database: Database,
  filter: { place?: string; limit: number; offset: number; beforeUuid?: string },
): Promise<SalesTaxPlaceRow[]> {
  return database
    .select()
    .from(salesTaxPlaces)
    .where(
      and(
        filter.place === undefined ? undefined : eq(salesTaxPlaces.place, filter.place),
        filter.beforeUuid === undefined ? undefined : lt(salesTaxPlaces.uuid, filter.beforeUuid),
      ),
    )
    .orderBy(desc(salesTaxPlaces.uuid))
    .limit(filter.limit)
    .offset(filter.offset);
}
