import type { OperatorPlanGroup } from "@lamplight/contracts/model";
import { findAppScope, listPlanGroups as selectPlanGroups } from "@lamplight/database";
import { DomainError } from "@lamplight/domain";
import type { Context } from "../context.ts";
import { readPage, toPage, uuidCursor, type Page, type PageInput } from "../paging.ts";
import { toOperatorPlanGroupOutput } from "./plan-group-output.ts";

/** @throws DomainError not_found, invalid_input (a cursor that is none) */
export async function listPlanGroups(
  context: Context,
  { appUuid, ...input }: PageInput & { readonly appUuid: string },
): Promise<Page<OperatorPlanGroup>> {
  const scope = await findAppScope(context.database, appUuid);
  if (scope === null) throw new DomainError("not_found");
  const page = readPage(input, uuidCursor);
  const limit = page.limit + 1;
  const groups = await selectPlanGroups(scope, context.database, { ...page, limit });
  return toPage(context, "/operator/plan-groups", page, groups, {
    toItem: toOperatorPlanGroupOutput,
    cursorOf: ({ uuid }) => uuid,
    filters: { app_uuid: appUuid },
  });
}
