import type { PlanGroup } from "@lamplight/contracts/model";
import { findPlanGroup, type AppScope } from "@lamplight/database";
import { DomainError } from "@lamplight/domain";
import type { Context } from "../context.ts";
import { toPlanGroupOutput } from "./plan-group-output.ts";

/** @throws DomainError not_found */
export async function getAppPlanGroup(
  { database }: Context,
  scope: AppScope,
  { uuid }: { readonly uuid: string },
): Promise<PlanGroup> {
  const group = await findPlanGroup(scope, database, uuid);
  if (group === null) throw new DomainError("not_found");
  return toPlanGroupOutput(group);
}
