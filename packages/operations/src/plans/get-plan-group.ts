import type { OperatorPlanGroup } from "@lamplight/contracts/model";
import type { Context } from "../context.ts";
import { loadPlanGroup } from "./load-plan-group.ts";
import { toOperatorPlanGroupOutput } from "./plan-group-output.ts";

/** @throws DomainError not_found */
export async function getPlanGroup(
  context: Context,
  { uuid }: { readonly uuid: string },
): Promise<OperatorPlanGroup> {
  const { group } = await loadPlanGroup(context, uuid);
  return toOperatorPlanGroupOutput(group);
}
