import { sql } from "drizzle-orm";
import type { Database } from "../connection/open-database.ts";
import type { WorldScope } from "../scope.ts";

export interface WorldClock {
  readonly now: string;
  readonly isVirtual: boolean;
  readonly seed: number;
}

/** The world's present: its virtual clock, or PostgreSQL's time at the begin of the transaction. */
export async function readClock(scope: WorldScope, database: Database): Promise<WorldClock> {
  const [row] = await database.execute<{ now: string; is_virtual: boolean; seed: number }>(sql`
    select coalesce(virtual_now, now()) as now, virtual_now is not null as is_virtual, seed
    from worlds where uuid = ${scope.worldUuid}`);
  if (row === undefined) throw new Error(`no world ${scope.worldUuid}`);
  return { now: new Date(row.now).toISOString(), isVirtual: row.is_virtual, seed: row.seed };
}

/** PostgreSQL's time, for what the outside checks and for what belongs to no world. */
export async function readRealNow(database: Database): Promise<string> {
  const [row] = await database.execute<{ now: string }>(sql`select now() as now`);
  if (row === undefined) throw new Error("PostgreSQL does not tell the time");
  return new Date(row.now).toISOString();
}
