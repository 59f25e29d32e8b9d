import type { Database } from "../connection/open-database.ts";
import { worlds } from "../schema/index.ts";

export type NewWorld = typeof worlds.$inferInsert;

export async function insertWorld(database: Database, world: NewWorld): Promise<void> {
  await database.insert(worlds).values(world);
}
