import { scheduleWork, type AppScope } from "@lamplight/database";
import { addDays, instantAt, localDayOf } from "@lamplight/domain";
import type { Context } from "../context.ts";

/** Local time at which a night's billing begins: after the hour that spring leaves out and autumn repeats. */
const billingTime = "03:30";

/** Has an App's ready periods billed at the next billing time; once a night, however often it is asked for. */
export async function scheduleBilling(
  { database }: Context,
  { worldUuid, appUuid }: AppScope,
  now: string,
): Promise<void> {
  const today = localDayOf(now);
  const tonight = instantAt(today, billingTime);
  const day = tonight > now ? today : addDays(today, 1);
  await scheduleWork({ worldUuid }, database, {
    kind: "bill",
    key: `${appUuid}:${day}`,
    dueAt: instantAt(day, billingTime),
    payload: { appUuid },
  });
}
