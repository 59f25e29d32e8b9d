import { eq } from "drizzle-orm";
import type { Database } from "../connection/open-database.ts";
import { locationFacts, locations, serviceTerminations } from "../schema/index.ts";
import type { AccountScope } from "../scope.ts";

export type LocationFactsRow = typeof locationFacts.$inferSelect;
export type ServiceTerminationRow = typeof serviceTerminations.$inferSelect;

/** Whose a location is, and its premise; null where there is none. */
export async function findLocationScope(
  database: Database,
  locationUuid: string,
): Promise<(AccountScope & { readonly premiseId: number }) | null> {
  const { worldUuid, appUuid, accountUuid, premiseId } = locations;
  const [row] = await database
    .select({ worldUuid, appUuid, accountUuid, premiseId })
    .from(locations)
    .where(eq(locations.uuid, locationUuid));
  return row ?? null;
}

export async function insertLocationFacts(
  database: Database,
  facts: LocationFactsRow,
): Promise<void> {
  await database.insert(locationFacts).values(facts);
}

export async function insertServiceTermination(
  database: Database,
  termination: ServiceTerminationRow,
): Promise<void> {
  await database.insert(serviceTerminations).values(termination);
}
