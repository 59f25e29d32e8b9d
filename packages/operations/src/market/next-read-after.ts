import { readClock, type PremiseRow, type WorldScope } from "@lamplight/database";
import type { Context } from "../context.ts";

/** The day of a premise's next read by the utility's calendar. */
export async function nextReadAfter(
  { database, sandboxMarket }: Context,
  scope: WorldScope,
  { readCycle }: PremiseRow,
  after: string,
): Promise<string> {
  const { seed } = await readClock(scope, database);
  return sandboxMarket.nextReadDay({ calendarSeed: seed, readCycle, after });
}
