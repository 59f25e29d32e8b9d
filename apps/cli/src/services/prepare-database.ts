import { migrateDatabase, openDatabase } from "@lamplight/database";
import { listObservedSalesTaxes, listObservedTariffs } from "@lamplight/market";
import { keepObservedFacts } from "@lamplight/operations";

/** Brings a database to this program's schema, and to the tariffs and taxes that come with it. */
export async function prepareDatabase(url: string): Promise<void> {
  await migrateDatabase(url);
  await using owned = openDatabase({ url, poolSize: 1, role: "lamplight_owner" });
  await keepObservedFacts(owned.database, {
    tariffs: listObservedTariffs(),
    salesTaxes: listObservedSalesTaxes(),
  });
}
