import type { PlanGroup } from "@lamplight/contracts/model";
import { listPlanGroups, type AppScope } from "@lamplight/database";
import type { Context } from "../context.ts";
import { readPage, toPage, uuidCursor, type Page, type PageInput } from "../paging.ts";
import { toPlanGroupOutput } from "./plan-group-output.ts";

/** @throws DomainError invalid_input (a cursor that is none) */
export async function listAppPlanGroups(
  context: Context,
  scope: AppScope,
  input: PageInput,
): Promise<Page<PlanGroup>> {
  const page = readPage(input, uuidCursor);
  const limit = page.limit + 1;
  const groups = await listPlanGroups(scope, context.database, { ...page, limit });
  return toPage(context, "/app/plan-groups", page, groups, {
    toItem: toPlanGroupOutput,
    cursorOf: ({ uuid }) => uuid,
  });
}
