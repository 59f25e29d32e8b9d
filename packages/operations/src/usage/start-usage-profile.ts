import type { UsageProfile } from "@lamplight/contracts/model";
import { insertUsageProfile, newUuid, readClock, type AppScope } from "@lamplight/database";
import { recordChanges } from "../access/record-changes.ts";
import type { Context } from "../context.ts";
import { toUsageProfileOutput } from "./usage-profile-output.ts";

/** Keeps a profile that is to be read and hands it to the worker; `context` is in a transaction. */
export async function startUsageProfile(
  context: Context,
  scope: AppScope,
  profile: Omit<Parameters<typeof insertUsageProfile>[2], "uuid" | "createdAt">,
): Promise<UsageProfile> {
  const { database, queue } = context;
  const { now } = await readClock(scope, database);
  const uuid = newUuid();
  const row = await insertUsageProfile(scope, database, { ...profile, uuid, createdAt: now });
  await queue.send(database, "usage_profiles.read", { usageProfileUuid: uuid, ...scope });
  const started = toUsageProfileOutput(row);
  await recordChanges(context, scope, [
    { action: "usage_profile.started", objectId: uuid, after: started, at: now },
  ]);
  return started;
}
