import { insertTduTariffs, migrateDatabase, openDatabase } from "@lamplight/database";
import { listObservedTariffs } from "@lamplight/market";

/** Brings a database to this program's schema and to the delivery tariffs that come with it. */
export async function prepareDatabase(url: string): Promise<void> {
  await migrateDatabase(url);
  await using owned = openDatabase({ url, poolSize: 1, role: "lamplight_owner" });
  await insertTduTariffs(owned.database, listObservedTariffs());
}
