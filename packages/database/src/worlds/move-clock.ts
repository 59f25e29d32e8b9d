import { and, eq, lte } from "drizzle-orm";
import type { Database } from "../connection/open-database.ts";
import { worlds } from "../schema/index.ts";
import type { WorldScope } from "../scope.ts";

/** Moves a virtual clock forwards; to an instant that has passed it does nothing. */
export async function moveClock(scope: WorldScope, database: Database, to: string): Promise<void> {
  await database
    .update(worlds)
    .set({ virtualNow: to })
    .where(and(eq(worlds.uuid, scope.worldUuid), lte(worlds.virtualNow, to)));
}
