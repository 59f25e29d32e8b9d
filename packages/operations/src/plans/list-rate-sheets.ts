import type { RateSheet } from "@lamplight/contracts/model";
import { listRateSheets as selectRateSheets } from "@lamplight/database";
import type { Context } from "../context.ts";
import { readPage, toPage, uuidCursor, type Page, type PageInput } from "../paging.ts";
import { loadPlanGroup } from "./load-plan-group.ts";
import { toRateSheetOutput } from "./rate-sheet-output.ts";

/** @throws DomainError not_found, invalid_input (a cursor that is none) */
export async function listRateSheets(
  context: Context,
  { planGroupUuid, ...input }: PageInput & { readonly planGroupUuid: string },
): Promise<Page<RateSheet>> {
  const { scope } = await loadPlanGroup(context, planGroupUuid);
  const page = readPage(input, uuidCursor);
  const limit = page.limit + 1;
  const sheets = await selectRateSheets(scope, context.database, planGroupUuid, { ...page, limit });
  return toPage(context, `/operator/plan-groups/${planGroupUuid}/rate-sheets`, page, sheets, {
    toItem: toRateSheetOutput,
    cursorOf: ({ uuid }) => uuid,
  });
}
