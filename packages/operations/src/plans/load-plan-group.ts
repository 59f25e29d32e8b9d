import {
  findPlanGroup,
  findPlanGroupScope,
  type AppScope,
  type PlanGroupRow,
} from "@lamplight/database";
import { DomainError } from "@lamplight/domain";
import type { Context } from "../context.ts";

/**
 * A plan group that staff name by its uuid, with the scope that it is in.
 *
 * @throws DomainError not_found
 */
export async function loadPlanGroup(
  { database }: Context,
  planGroupUuid: string,
): Promise<{ readonly scope: AppScope; readonly group: PlanGroupRow }> {
  const scope = await findPlanGroupScope(database, planGroupUuid);
  const group = scope === null ? null : await findPlanGroup(scope, database, planGroupUuid);
  if (scope === null || group === null) throw new DomainError("not_found");
  return { scope, group };
}
