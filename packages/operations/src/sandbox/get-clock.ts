import { readClock, type AppScope } from "@lamplight/database";
import type { Context } from "../context.ts";

export async function getClock(
  { database }: Context,
  scope: AppScope,
): Promise<{ now: string; isVirtual: boolean }> {
  const { now, isVirtual } = await readClock(scope, database);
  return { now, isVirtual };
}
