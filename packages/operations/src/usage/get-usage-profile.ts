import type { UsageProfile } from "@lamplight/contracts/model";
import { findUsageProfile, type AppScope } from "@lamplight/database";
import { DomainError } from "@lamplight/domain";
import type { Context } from "../context.ts";
import { toUsageProfileOutput } from "./usage-profile-output.ts";

/** @throws DomainError not_found */
export async function getUsageProfile(
  { database }: Context,
  scope: AppScope,
  { uuid }: { uuid: string },
): Promise<UsageProfile> {
  const row = await findUsageProfile(scope, database, uuid);
  if (row === null) throw new DomainError("not_found");
  return toUsageProfileOutput(row);
}
