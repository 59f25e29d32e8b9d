import { findLastMeterRead, type WorldScope } from "@lamplight/database";
import type { Context } from "../context.ts";

/** Where the next read of a service has to begin. */
export async function nextPeriodStart(
  { database }: Context,
  scope: WorldScope,
  service: { premiseId: number; startedOn: string | null; beginRegisterWh: number | null },
): Promise<{ from: string; registerWh: number } | null> {
  const { premiseId, startedOn, beginRegisterWh } = service;
  if (startedOn === null || beginRegisterWh === null) return null;
  const last = await findLastMeterRead(scope, database, premiseId);
  // A read that ended before or on our first day belongs to whom the premise was served by before.
  return last !== null && last.untilOn > startedOn
    ? { from: last.untilOn, registerWh: last.endRegisterWh }
    : { from: startedOn, registerWh: beginRegisterWh };
}
