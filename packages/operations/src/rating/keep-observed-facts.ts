import type { SalesTaxPlace, TduTariff } from "@lamplight/contracts/model";
import {
  insertSalesTaxPlaces,
  insertTduTariffs,
  readRealNow,
  type Database,
} from "@lamplight/database";

/** Keeps the tariffs and taxes that come with the program; those that are there already stay as they are. */
export async function keepObservedFacts(
  database: Database,
  facts: {
    readonly tariffs: readonly TduTariff[];
    readonly salesTaxes: readonly Omit<SalesTaxPlace, "createdAt">[];
  },
): Promise<void> {
  await insertTduTariffs(database, facts.tariffs);
  const createdAt = await readRealNow(database);
  await insertSalesTaxPlaces(
    database,
    facts.salesTaxes.map((statement) => ({ ...statement, createdAt })),
  );
}
